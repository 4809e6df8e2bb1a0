import type { Role } from '@/lib/auth/roles';
import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';
import { refusalOfLinkStep, type LinkStep } from './links/link-rules';
import {
  isGlobalAdmin,
  isLastGlobalAdmin,
  canManageUsers,
  type Person,
  type UserChangeContext,
} from './person';
import { ruleMessage } from './rule-message';

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
export function refusalOfChange(
  change: UserChange,
  situation: UserChangeContext,
): LocalizableMessage | null {
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
export function refusalOfInvitation(
  roles: readonly Role[],
  actor: Person,
): LocalizableMessage | null {
  const unfit = refusalOfActor(actor);
  if (unfit) return unfit;
  for (const role of roles) {
    const reason = refusalOfGiving(role, actor);
    if (reason) return reason;
  }
  return null;
}

/** Why a role of the user stays as it is, given or not, in a sentence; null when it may change. */
export function reasonRoleIsFixed(
  role: Role,
  situation: UserChangeContext,
): LocalizableMessage | null {
  const { actor, user } = situation;
  const isOwn = user.id === actor.id;
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return ruleMessage('globalAdminsRoles');
  if (user.roles.includes(role)) return refusalOfTaking(role, situation);
  return refusalOfGiving(role, actor) ?? (isOwn ? ruleMessage('notToYourself') : null);
}

/** Why somebody may not invite to a role, in a sentence; null when they may. */
export function reasonRoleCannotBeGiven(role: Role, actor: Person): LocalizableMessage | null {
  return refusalOfInvitation([role], actor);
}

function refusalOfRoles(
  roles: readonly Role[],
  situation: UserChangeContext,
): LocalizableMessage | null {
  const { user } = situation;
  const all = [...new Set([...roles, ...user.roles])];
  const changed = all.filter((role) => roles.includes(role) !== user.roles.includes(role));
  for (const role of changed) {
    const reason = reasonRoleIsFixed(role, situation);
    if (reason) return reason;
  }
  return null;
}

function refusalOfGiving(role: Role, actor: Person): LocalizableMessage | null {
  if (isGlobalAdmin(actor) || actor.roles.includes(role)) return null;
  return ruleMessage(role === 'global_admin' ? 'globalAdminsRole' : 'notYourRole');
}

function refusalOfTaking(
  role: Role,
  { actor, user, admins }: UserChangeContext,
): LocalizableMessage | null {
  const isOwn = user.id === actor.id;
  if (role === 'global_admin') {
    if (isOwn) return ruleMessage('ownGlobalAdmin');
    if (!user.disabledAt && isLastGlobalAdmin(user, admins)) return ruleMessage('lastGlobalAdmin');
  }
  if (role === 'user_management_admin' && isOwn && !isGlobalAdmin(actor)) {
    return ruleMessage('ownUserManagement');
  }
  return null;
}

function refusalOfDisabling({ actor, user, admins }: UserChangeContext): LocalizableMessage | null {
  if (isGlobalAdmin(user)) {
    if (!isGlobalAdmin(actor)) return ruleMessage('globalAdminsAffair');
    if (user.id !== actor.id && isLastGlobalAdmin(user, admins))
      return ruleMessage('lastGlobalAdmin');
  }
  if (user.id === actor.id) return ruleMessage('notYourself');
  return user.disabledAt ? ruleMessage('disabledAlready') : null;
}

function refusalOfEnabling({ actor, user }: UserChangeContext): LocalizableMessage | null {
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return ruleMessage('globalAdminsAffair');
  return user.disabledAt ? null : ruleMessage('notDisabled');
}

// The gate has let them in; another change may have come since.
function refusalOfActor(actor: Person): LocalizableMessage | null {
  return canManageUsers(actor) ? null : ruleMessage('noLonger');
}
