import type { UserKey } from '@/lib/auth/sessions/session';
import { makeInvitationToken } from '@/lib/auth/invitation-token';
import { getSiteUrl } from '@/lib/platform/env/env';
import type { NewLink } from '@/lib/users/user-change-request';
import { invitationPath } from '@/lib/users/paths';

const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes a link with which a user can set a password for seven days from `at`, and what is stored of
 * it.
 */
export function makeLink(user: UserKey, at: Date): { url: string; stored: NewLink } {
  const { token, hash } = makeInvitationToken(user);
  return {
    url: new URL(invitationPath(token), getSiteUrl()).href,
    stored: { hash, expiresAt: new Date(at.getTime() + SEVEN_DAYS) },
  };
}
