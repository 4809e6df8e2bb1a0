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

/** What may be done about a user's sign-in link. */
export const LINK_STEPS = ['link', 'askLink', 'approveLink', 'declineLink'] as const;

export type LinkStep = (typeof LINK_STEPS)[number];

/**
 * Whether a link for the user takes two people: who holds it becomes that user, so that one person
 * alone makes it only for somebody who never came, and may do nothing that they may not do.
 */
export function needsSecondPerson(user: Person, actor: Person): boolean {
  return user.hasPassword || (!isGlobalAdmin(actor) && user.roles.some(isNotHeldBy(actor)));
}

/** What somebody may do for a user to come in: make a link, ask for one, or approve what was asked. */
export function nextLinkStep({
  user,
  actor,
  askedBy,
}: UserChangeContext): Exclude<LinkStep, 'declineLink'> {
  if (askedBy !== null) return 'approveLink';
  return needsSecondPerson(user, actor) ? 'askLink' : 'link';
}

/** Why a step is refused, in a sentence, or null when it is not. The actor may manage users. */
export function refusalOfLinkStep(
  step: LinkStep,
  situation: UserChangeContext,
): LocalizableMessage | null {
  const { actor, user } = situation;
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return ruleMessage('globalAdminsAffair');
  if (user.disabledAt) return ruleMessage('noLinkForDisabled');
  switch (step) {
    case 'link':
      return needsSecondPerson(user, actor) ? ruleMessage('secondPerson') : null;
    case 'askLink':
      return refusalOfRequest(situation);
    case 'approveLink':
      return refusalOfApproval(situation);
    case 'declineLink':
      return situation.askedBy === null ? ruleMessage('noRequest') : null;
  }
}

function refusalOfRequest(situation: UserChangeContext): LocalizableMessage | null {
  const { actor, user, admins, askedBy } = situation;
  if (user.id === actor.id) return ruleMessage('notYourOwnLink');
  if (askedBy !== null) return ruleMessage('askedAlready');
  const isApprover = (admin: Person) =>
    canSignIn(admin) &&
    refusalOfApproval({ ...situation, actor: admin, askedBy: actor.id }) === null;
  return admins.some(isApprover) ? null : ruleMessage('nobodyApproves');
}

function refusalOfApproval({
  actor,
  user,
  admins,
  askedBy,
}: UserChangeContext): LocalizableMessage | null {
  if (askedBy === null) return ruleMessage('noRequest');
  if (!canActOn(actor, user)) return ruleMessage('globalAdminsAffair');
  if (user.id === actor.id) return ruleMessage('notYourOwnLink');
  if (askedBy === actor.id) return ruleMessage('notYourOwnRequest');
  const asker = admins.find(({ id }) => id === askedBy);
  if (!asker || !canActOn(asker, user)) return ruleMessage('askerNoLonger');
  return areDifferentPeople([actor, asker], admins) ? null : ruleMessage('notTwoPeople');
}

function canActOn(admin: Person, user: Person): boolean {
  return canManageUsers(admin) && (isGlobalAdmin(admin) || !isGlobalAdmin(user));
}

function isNotHeldBy({ roles }: Person) {
  return (role: Person['roles'][number]) => !roles.includes(role);
}
