import { ROLES, type Role } from '@/lib/auth/roles';
import type { IdentityProvider } from '@/lib/auth/identity-provider';
import type { Translator } from '@/lib/platform/i18n/translator';

/** One of the partner's users, without anything secret. */
export type User = {
  id: string;
  name: string;
  /** The sign-in name, in lower case. */
  email: string;
  roles: Role[];
  hasPassword: boolean;
  /** Who vouches for the user. */
  identityProvider: IdentityProvider;
  disabledAt: Date | null;
  /** When the user's sign-in link expires; null without a link. */
  invitationExpiresAt: Date | null;
  /** Who has requested a link, which another admin must approve, and when; may have expired. */
  linkAskedBy: string | null;
  linkAskedAt: Date | null;
  /**
   * Who alone made the link that set the first password; null when it took two people or a command.
   */
  letInBy: string | null;
  /** Since when the user has a second factor; null without one. */
  secondFactorSince: Date | null;
  createdAt: Date;
  /** Counts the changes. */
  version: number;
};

/** A request for a sign-in link, which another admin may approve until `endsAt`. */
export type LinkRequest = { askedBy: string; askedAt: Date; endsAt: Date };

/** How long a request for a sign-in link stays open. */
export const LINK_REQUEST_LIFETIME_MS = 3 * 24 * 60 * 60 * 1000;

export type UserState = 'active' | 'invited' | 'disabled';

/** Disabled takes precedence; a local user without a password is invited. */
export function userStateOf(
  user: Pick<User, 'disabledAt' | 'hasPassword' | 'identityProvider'>,
): UserState {
  if (user.disabledAt) return 'disabled';
  return user.hasPassword || isOfCompany(user) ? 'active' : 'invited';
}

/** Whether the company vouches for the user, and says which roles they have. */
export function isOfCompany({ identityProvider }: Pick<User, 'identityProvider'>): boolean {
  return identityProvider !== 'local';
}

/** Whether the user's sign-in link is valid at an instant, the expiry not included. */
export function isInvitationOpen<Holder extends { invitationExpiresAt: Date | null }>(
  user: Holder,
  at: Date,
): user is Holder & { invitationExpiresAt: Date } {
  return user.invitationExpiresAt !== null && at < user.invitationExpiresAt;
}

/** The user's link request if it is open at an instant, its end not included; else null. */
export function openLinkRequest(
  { linkAskedBy, linkAskedAt }: Pick<User, 'linkAskedBy' | 'linkAskedAt'>,
  at: Date,
): LinkRequest | null {
  if (!linkAskedBy || !linkAskedAt) return null;
  const endsAt = new Date(linkAskedAt.getTime() + LINK_REQUEST_LIFETIME_MS);
  return at < endsAt ? { askedBy: linkAskedBy, askedAt: linkAskedAt, endsAt } : null;
}

/**
 * The names of roles, in the order of the table of roles: `Global admin, Sales agent`, or `None`.
 */
export function describeRoles(roles: readonly Role[], t: Translator): string {
  const names = ROLES.filter((role) => roles.includes(role)).map((role) => t(`roles.${role}`));
  return names.join(t('roles.separator')) || t('roles.none');
}
