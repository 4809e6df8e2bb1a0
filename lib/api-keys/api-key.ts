/** A key of the API as it may be shown; the key itself is not kept. */
export type ApiKey = {
  id: string;
  name: string;
  /** The sign-in names of who made it and, later perhaps, revoked it. */
  createdBy: string;
  createdAt: Date;
  /** To the minute. */
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
};
