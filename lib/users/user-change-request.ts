import type { UserChange } from './rules';
import type { LinkRequest, User } from './user';

/** A new sign-in link: the hash of its secret, and when it expires. */
export type NewLink = { hash: Buffer; expiresAt: Date };

/** A requested change, which started from a version of the user. */
export type UserChangeRequest = {
  actorId: string;
  userId: string;
  version: number;
  change:
    | Exclude<UserChange, { kind: 'link' } | { kind: 'approveLink' }>
    | ({ kind: 'link' | 'approveLink' } & NewLink);
};

/** A requested change with the users it involves, as they are in the transaction. */
export type UserChangeAttempt = {
  actor: User;
  user: User;
  change: UserChangeRequest['change'];
  linkRequest: LinkRequest | null;
  /** The sign-in name of who made the link request. */
  requesterEmail: string | null;
  at: Date;
};
