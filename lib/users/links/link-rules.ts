import type { Sentence } from '@/lib/platform/i18n/sentence';
import {
  areTwoPeople,
  canSignIn,
  isGlobalAdmin,
  mayManageUsers,
  type Person,
  type Situation,
} from '@/lib/users/person';
import { rule } from '@/lib/users/rule';

/** What may be done about a user's sign-in link. */
export const LINK_STEPS = ['link', 'askLink', 'approveLink', 'declineLink'] as const;

export type LinkStep = (typeof LINK_STEPS)[number];

/**
 * Whether a link for the user takes two people: who holds it becomes that user, so that one person
 * alone makes it only for somebody who never came, and may do nothing that they may not do.
 */
export function needsSecondPerson(user: Person, actor: Person): boolean {
  return user.hasPassword || (!isGlobalAdmin(actor) && user.roles.some(isLackedBy(actor)));
}

/** What somebody may do for a user to come in: make a link, ask for one, or approve what was asked. */
export function nextLinkStep({
  user,
  actor,
  askedBy,
}: Situation): Exclude<LinkStep, 'declineLink'> {
  if (askedBy !== null) return 'approveLink';
  return needsSecondPerson(user, actor) ? 'askLink' : 'link';
}

/** Why a step is refused, in a sentence, or null when it is not. The actor may manage users. */
export function refusalOfLinkStep(step: LinkStep, situation: Situation): Sentence | null {
  const { actor, user } = situation;
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return rule('globalAdminsAffair');
  if (user.disabledAt) return rule('noLinkForDisabled');
  switch (step) {
    case 'link':
      return needsSecondPerson(user, actor) ? rule('secondPerson') : null;
    case 'askLink':
      return refusalOfAsking(situation);
    case 'approveLink':
      return refusalOfApproval(situation);
    case 'declineLink':
      return situation.askedBy === null ? rule('noRequest') : null;
  }
}

function refusalOfAsking(situation: Situation): Sentence | null {
  const { actor, user, admins, askedBy } = situation;
  if (user.id === actor.id) return rule('notYourOwnLink');
  if (askedBy !== null) return rule('askedAlready');
  const isApprover = (admin: Person) =>
    canSignIn(admin) &&
    refusalOfApproval({ ...situation, actor: admin, askedBy: actor.id }) === null;
  return admins.some(isApprover) ? null : rule('nobodyApproves');
}

function refusalOfApproval({ actor, user, admins, askedBy }: Situation): Sentence | null {
  if (askedBy === null) return rule('noRequest');
  if (!mayAct(actor, user)) return rule('globalAdminsAffair');
  if (user.id === actor.id) return rule('notYourOwnLink');
  if (askedBy === actor.id) return rule('notYourOwnRequest');
  const asker = admins.find(({ id }) => id === askedBy);
  if (!asker || !mayAct(asker, user)) return rule('askerNoLonger');
  return areTwoPeople([actor, asker], admins) ? null : rule('notTwoPeople');
}

function mayAct(admin: Person, user: Person): boolean {
  return mayManageUsers(admin) && (isGlobalAdmin(admin) || !isGlobalAdmin(user));
}

function isLackedBy({ roles }: Person) {
  return (role: Person['roles'][number]) => !roles.includes(role);
}
