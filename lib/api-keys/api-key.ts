export const KEY_ACCESSES = ['both', 'write', 'read'] as const;

/** What a key may be used for: to send records and read the log, or one of the two. */
export type KeyAccess = (typeof KEY_ACCESSES)[number];

/** A key of the API as it may be shown; the key itself is not kept. */
export type ApiKey = {
  id: string;
  name: string;
  access: KeyAccess;
  /** The sign-in names of who made it and, later perhaps, revoked it. */
  createdBy: string;
  createdAt: Date;
  /** To the minute. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
};
