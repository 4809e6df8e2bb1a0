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
import { isOfCompany } from './user';

/** A change that can be made to a user. */
export type UserChange =
  | { kind: 'roles'; roles: Role[] }
  | { kind: 'disable' }
  | { kind: 'enable' }
  | { kind: 'resetSecondFactor' }
  | { [Step in LinkStep]: { kind: Step } }[LinkStep];

/**
 * Why a change is refused, as a message for whoever requested it, or null when it is allowed.
 * Nobody may lock out themselves or the partner, give a role that they do not have, or take over
 * another's account. Only a global admin may change global admins; otherwise a user management
 * admin could take over the partner.
 */
export function refusalOfChange(
  change: UserChange,
  context: UserChangeContext,
): LocalizableMessage | null {
  const refusal = refusalOfActor(context.actor);
  if (refusal) return refusal;
  switch (change.kind) {
    case 'roles':
      return refusalOfRoles(change.roles, context);
    case 'disable':
      return refusalOfDisabling(context);
    case 'enable':
      return refusalOfEnabling(context);
    case 'resetSecondFactor':
      return refusalOfReset(context);
    default:
      return refusalOfLinkStep(change.kind, context);
  }
}

/** Why an invitation with these roles is refused, or null when it is allowed. */
export function refusalOfInvitation(
  roles: readonly Role[],
  actor: Person,
): LocalizableMessage | null {
  const refusal = refusalOfActor(actor);
  if (refusal) return refusal;
  for (const role of roles) {
    const reason = refusalOfGiving(role, actor);
    if (reason) return reason;
  }
  return null;
}

/** Why a role may be neither given to the user nor taken away; null when it may. */
export function reasonRoleIsFixed(
  role: Role,
  context: UserChangeContext,
): LocalizableMessage | null {
  const { actor, user } = context;
  const isOwn = user.id === actor.id;
  if (isOfCompany(user)) return ruleMessage('rolesOfCompany');
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return ruleMessage('globalAdminsRoles');
  if (user.roles.includes(role)) return refusalOfTaking(role, context);
  return refusalOfGiving(role, actor) ?? (isOwn ? ruleMessage('notToYourself') : null);
}

/** Why somebody may not invite users with a role; null when they may. */
export function reasonRoleCannotBeGiven(role: Role, actor: Person): LocalizableMessage | null {
  return refusalOfInvitation([role], actor);
}

function refusalOfRoles(
  roles: readonly Role[],
  context: UserChangeContext,
): LocalizableMessage | null {
  const { user } = context;
  const all = [...new Set([...roles, ...user.roles])];
  const changedRoles = all.filter((role) => roles.includes(role) !== user.roles.includes(role));
  for (const role of changedRoles) {
    const reason = reasonRoleIsFixed(role, context);
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
    if (!isGlobalAdmin(actor)) return ruleMessage('globalAdminOnly');
    if (user.id !== actor.id && isLastGlobalAdmin(user, admins))
      return ruleMessage('lastGlobalAdmin');
  }
  if (user.id === actor.id) return ruleMessage('notYourself');
  return user.disabledAt ? ruleMessage('disabledAlready') : null;
}

function refusalOfEnabling({ actor, user }: UserChangeContext): LocalizableMessage | null {
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return ruleMessage('globalAdminOnly');
  return user.disabledAt ? null : ruleMessage('notDisabled');
}

// Who resets their own would need no second factor: they switch it off in the profile.
function refusalOfReset({ actor, user }: UserChangeContext): LocalizableMessage | null {
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return ruleMessage('globalAdminOnly');
  return user.id === actor.id ? ruleMessage('notYourOwnFactor') : null;
}

// The gate has checked the permission already, but a concurrent change may have removed it.
function refusalOfActor(actor: Person): LocalizableMessage | null {
  return canManageUsers(actor) ? null : ruleMessage('noLonger');
}
