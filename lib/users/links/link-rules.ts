import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';
import {
  areDifferentPeople,
  canSignIn,
  isGlobalAdmin,
  canManageUsers,
  type Person,
  type UserChangeContext,
} from '@/lib/users/person';
import { ruleMessage } from '@/lib/users/rule-message';
import { isOfCompany } from '@/lib/users/user';

/** The steps that can be taken for a user's sign-in link. */
export const LINK_STEPS = ['link', 'askLink', 'approveLink', 'declineLink'] as const;

export type LinkStep = (typeof LINK_STEPS)[number];

/**
 * Whether a link for the user takes two people. Whoever holds a link can become that user, so one
 * person alone may make it only for somebody who has never signed in and has no role that the maker
 * lacks.
 */
export function needsSecondPerson(user: Person, actor: Person): boolean {
  return user.hasPassword || (!isGlobalAdmin(actor) && user.roles.some(isNotHeldBy(actor)));
}

/** The next step for a user's sign-in link: make it, request it, or approve the request. */
export function nextLinkStep({
  user,
  actor,
  askedBy,
}: UserChangeContext): Exclude<LinkStep, 'declineLink'> {
  if (askedBy !== null) return 'approveLink';
  return needsSecondPerson(user, actor) ? 'askLink' : 'link';
}

/** Why a step is refused, or null when it is allowed. The actor may manage users. */
export function refusalOfLinkStep(
  step: LinkStep,
  context: UserChangeContext,
): LocalizableMessage | null {
  const { actor, user } = context;
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return ruleMessage('globalAdminOnly');
  if (isOfCompany(user)) return ruleMessage('noLinkForCompany');
  if (user.disabledAt) return ruleMessage('noLinkForDisabled');
  switch (step) {
    case 'link':
      return needsSecondPerson(user, actor) ? ruleMessage('secondPerson') : null;
    case 'askLink':
      return refusalOfRequest(context);
    case 'approveLink':
      return refusalOfApproval(context);
    case 'declineLink':
      return context.askedBy === null ? ruleMessage('noRequest') : null;
  }
}

function refusalOfRequest(context: UserChangeContext): LocalizableMessage | null {
  const { actor, user, admins, askedBy } = context;
  if (user.id === actor.id) return ruleMessage('notYourOwnLink');
  if (askedBy !== null) return ruleMessage('askedAlready');
  const isApprover = (admin: Person) =>
    canSignIn(admin) && refusalOfApproval({ ...context, actor: admin, askedBy: actor.id }) === null;
  return admins.some(isApprover) ? null : ruleMessage('nobodyApproves');
}

function refusalOfApproval({
  actor,
  user,
  admins,
  askedBy,
}: UserChangeContext): LocalizableMessage | null {
  if (askedBy === null) return ruleMessage('noRequest');
  if (!canActOn(actor, user)) return ruleMessage('globalAdminOnly');
  if (user.id === actor.id) return ruleMessage('notYourOwnLink');
  if (askedBy === actor.id) return ruleMessage('notYourOwnRequest');
  const requester = admins.find(({ id }) => id === askedBy);
  if (!requester || !canActOn(requester, user)) return ruleMessage('askerNoLonger');
  return areDifferentPeople([actor, requester], admins) ? null : ruleMessage('notTwoPeople');
}

function canActOn(admin: Person, user: Person): boolean {
  return canManageUsers(admin) && (isGlobalAdmin(admin) || !isGlobalAdmin(user));
}

function isNotHeldBy({ roles }: Person) {
  return (role: Person['roles'][number]) => !roles.includes(role);
}
