import type { Role } from '@/lib/auth/roles';
import type { Sentence } from '@/lib/platform/i18n/sentence';
import { refusalOfLinkStep, type LinkStep } from './links/link-rules';
import {
  isGlobalAdmin,
  isLastGlobalAdmin,
  mayManageUsers,
  type Person,
  type Situation,
} from './person';
import { rule } from './rule';

/** What may be done to a user. */
export type UserChange =
  | { kind: 'roles'; roles: Role[] }
  | { kind: 'disable' }
  | { kind: 'enable' }
  | { [Step in LinkStep]: { kind: Step } }[LinkStep];

/**
 * Why a change is refused, in a sentence for who asked for it, or null when it is not. Nobody locks
 * themselves or the partner out, gives what they have not got, or takes another's place; and nobody
 * but a global admin has power over global admins, or else a user management admin could take the
 * partner over.
 */
export function refusalOfChange(change: UserChange, situation: Situation): Sentence | null {
  const unfit = refusalOfActor(situation.actor);
  if (unfit) return unfit;
  switch (change.kind) {
    case 'roles':
      return refusalOfRoles(change.roles, situation);
    case 'disable':
      return refusalOfDisabling(situation);
    case 'enable':
      return refusalOfEnabling(situation);
    default:
      return refusalOfLinkStep(change.kind, situation);
  }
}

/** Why an invitation with these roles is refused, in a sentence, or null when it is not. */
export function refusalOfInvitation(roles: readonly Role[], actor: Person): Sentence | null {
  const unfit = refusalOfActor(actor);
  if (unfit) return unfit;
  for (const role of roles) {
    const reason = refusalOfGiving(role, actor);
    if (reason) return reason;
  }
  return null;
}

/** Why a role of the user stays as it is, given or not, in a sentence; null when it may change. */
export function whyRoleStays(role: Role, situation: Situation): Sentence | null {
  const { actor, user } = situation;
  const isOwn = user.id === actor.id;
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return rule('globalAdminsRoles');
  if (user.roles.includes(role)) return refusalOfTaking(role, situation);
  return refusalOfGiving(role, actor) ?? (isOwn ? rule('notToYourself') : null);
}

/** Why somebody may not invite to a role, in a sentence; null when they may. */
export function whyRoleIsNotGiven(role: Role, actor: Person): Sentence | null {
  return refusalOfInvitation([role], actor);
}

function refusalOfRoles(roles: readonly Role[], situation: Situation): Sentence | null {
  const { user } = situation;
  const all = [...new Set([...roles, ...user.roles])];
  const changed = all.filter((role) => roles.includes(role) !== user.roles.includes(role));
  for (const role of changed) {
    const reason = whyRoleStays(role, situation);
    if (reason) return reason;
  }
  return null;
}

function refusalOfGiving(role: Role, actor: Person): Sentence | null {
  if (isGlobalAdmin(actor) || actor.roles.includes(role)) return null;
  return rule(role === 'global_admin' ? 'globalAdminsRole' : 'notYourRole');
}

function refusalOfTaking(role: Role, { actor, user, admins }: Situation): Sentence | null {
  const isOwn = user.id === actor.id;
  if (role === 'global_admin') {
    if (isOwn) return rule('ownGlobalAdmin');
    if (!user.disabledAt && isLastGlobalAdmin(user, admins)) return rule('lastGlobalAdmin');
  }
  if (role === 'user_management_admin' && isOwn && !isGlobalAdmin(actor)) {
    return rule('ownUserManagement');
  }
  return null;
}

function refusalOfDisabling({ actor, user, admins }: Situation): Sentence | null {
  if (isGlobalAdmin(user)) {
    if (!isGlobalAdmin(actor)) return rule('globalAdminsAffair');
    if (user.id !== actor.id && isLastGlobalAdmin(user, admins)) return rule('lastGlobalAdmin');
  }
  if (user.id === actor.id) return rule('notYourself');
  return user.disabledAt ? rule('disabledAlready') : null;
}

function refusalOfEnabling({ actor, user }: Situation): Sentence | null {
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return rule('globalAdminsAffair');
  return user.disabledAt ? null : rule('notDisabled');
}

// The gate has let them in; another change may have come since.
function refusalOfActor(actor: Person): Sentence | null {
  return mayManageUsers(actor) ? null : rule('noLonger');
}
