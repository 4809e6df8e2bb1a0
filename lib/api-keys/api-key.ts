export const KEY_ACCESSES = ['both', 'write', 'read'] as const;

/** What a key may be used for: to send records and read the log, or one of the two. */
export type KeyAccess = (typeof KEY_ACCESSES)[number];

/** An API key as it may be shown; the key itself is not stored. */
export type ApiKey = {
  id: string;
  name: string;
  access: KeyAccess;
  /** The sign-in name of who created it; below, of who revoked it. */
  createdBy: string;
  createdAt: Date;
  /** To the minute. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
};
