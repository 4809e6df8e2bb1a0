import { ROLES, type Role } from '@/lib/auth/roles';
import type { Translator } from '@/lib/platform/i18n/translator';

/** One of the partner's users, without anything that signs in. */
export type User = {
  id: string;
  name: string;
  /** The sign-in name, in lower case. */
  email: string;
  roles: Role[];
  hasPassword: boolean;
  disabledAt: Date | null;
  /** Until when a link opens by which a password is chosen; null without such a link. */
  invitationExpiresAt: Date | null;
  /** Who has asked for such a link, which another admin is to approve, and when; may have lapsed. */
  linkAskedBy: string | null;
  linkAskedAt: Date | null;
  /** Who alone made the link by which the first password was chosen; null where nobody alone did. */
  letInBy: string | null;
  createdAt: Date;
  /** Counts the changes. */
  version: number;
};

/** Somebody has asked for a sign-in link; another admin may approve that until `endsAt`. */
export type LinkRequest = { askedBy: string; askedAt: Date; endsAt: Date };

/** For how long a request for a sign-in link counts, in milliseconds. */
export const LINK_REQUEST_LIFETIME_MS = 3 * 24 * 60 * 60 * 1000;

export type UserState = 'active' | 'invited' | 'disabled';

/** Disabled counts first; who has no password yet is invited. */
export function userStateOf(user: Pick<User, 'disabledAt' | 'hasPassword'>): UserState {
  if (user.disabledAt) return 'disabled';
  return user.hasPassword ? 'active' : 'invited';
}

/** Whether a link by which a password is chosen opens at an instant, its last one not included. */
export function isInvitationOpen<Holder extends { invitationExpiresAt: Date | null }>(
  user: Holder,
  at: Date,
): user is Holder & { invitationExpiresAt: Date } {
  return user.invitationExpiresAt !== null && at < user.invitationExpiresAt;
}

/** The request for a link that still counts at an instant, its last one not included; else null. */
export function openLinkRequest(
  { linkAskedBy, linkAskedAt }: Pick<User, 'linkAskedBy' | 'linkAskedAt'>,
  at: Date,
): LinkRequest | null {
  if (!linkAskedBy || !linkAskedAt) return null;
  const endsAt = new Date(linkAskedAt.getTime() + LINK_REQUEST_LIFETIME_MS);
  return at < endsAt ? { askedBy: linkAskedBy, askedAt: linkAskedAt, endsAt } : null;
}

/** Roles in words, in the order of the table of roles: `Global admin, Sales agent`, or `None`. */
export function describeRoles(roles: readonly Role[], t: Translator): string {
  const words = ROLES.filter((role) => roles.includes(role)).map((role) => t(`roles.${role}`));
  return words.join(t('roles.separator')) || t('roles.none');
}
