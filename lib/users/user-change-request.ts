import type { UserChange } from './rules';
import type { LinkRequest, User } from './user';

/** A new sign-in link: the hash of its secret, and when it ends. */
export type NewLink = { hash: Buffer; expiresAt: Date };

/** A change that somebody asks for, begun on a version of the user. */
export type UserChangeRequest = {
  actorId: string;
  userId: string;
  version: number;
  change:
    | Exclude<UserChange, { kind: 'link' } | { kind: 'approveLink' }>
    | ({ kind: 'link' | 'approveLink' } & NewLink);
};

/** A change as it is asked for: who asks, whom it is about, and what was asked for before. */
export type UserChangeAttempt = {
  actor: User;
  user: User;
  change: UserChangeRequest['change'];
  linkRequest: LinkRequest | null;
  /** The sign-in name of who has made that request. */
  requesterEmail: string | null;
  at: Date;
};
