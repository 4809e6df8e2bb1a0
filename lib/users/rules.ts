import { hasPermission, type Role } from '@/lib/auth/roles';
import type { User } from './user';

/** What the rules look at of somebody. */
export type Person = Pick<User, 'id' | 'roles' | 'disabledAt'>;

/** Who changes whom, as both are now. */
export type Situation = {
  actor: Person;
  user: Person;
  /** How many global admins beside the user can sign in: enabled, with a password. */
  otherGlobalAdmins: number;
};

/** What may be done to a user. */
export type UserChange =
  { kind: 'roles'; roles: Role[] } | { kind: 'disable' } | { kind: 'enable' } | { kind: 'link' };

const GLOBAL_ADMINS_ROLE = 'Only a global admin gives or takes this role.';
const GLOBAL_ADMINS_AFFAIR =
  'Only a global admin disables, enables or makes a sign-in link for a global admin.';
const LAST_GLOBAL_ADMIN =
  'This is the last global admin who can sign in. Make somebody else a global admin first.';

/**
 * Why a change is refused, in a sentence for who asked for it, or null when it is not. Nobody locks
 * themselves or the partner out, and nobody but a global admin has power over global admins, or
 * else a user management admin could take the partner over.
 */
export function refusalOfChange(change: UserChange, situation: Situation): string | null {
  const unfit = refusalOfActor(situation.actor);
  if (unfit) return unfit;
  if (change.kind === 'roles') return refusalOfRoles(change.roles, situation);
  const { actor, user, otherGlobalAdmins } = situation;
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return GLOBAL_ADMINS_AFFAIR;
  if (change.kind === 'enable') return user.disabledAt ? null : 'This user is not disabled.';
  if (change.kind === 'link') return user.disabledAt ? 'A disabled user cannot sign in.' : null;
  if (user.id === actor.id) return 'You cannot disable yourself. Ask another admin.';
  if (isGlobalAdmin(user) && otherGlobalAdmins === 0) return LAST_GLOBAL_ADMIN;
  return user.disabledAt ? 'This user is disabled already.' : null;
}

/** Why an invitation with these roles is refused, in a sentence, or null when it is not. */
export function refusalOfInvitation(roles: readonly Role[], actor: Person): string | null {
  const unfit = refusalOfActor(actor);
  if (unfit) return unfit;
  return roles.includes('global_admin') && !isGlobalAdmin(actor) ? GLOBAL_ADMINS_ROLE : null;
}

/** Why a role of the user stays as it is, given or not, in a sentence; null when it may change. */
export function whyRoleStays(role: Role, situation: Situation): string | null {
  const { actor, user, otherGlobalAdmins } = situation;
  const isOwn = user.id === actor.id && user.roles.includes(role);
  if (role === 'global_admin') {
    if (!isGlobalAdmin(actor)) return GLOBAL_ADMINS_ROLE;
    if (isOwn) return 'You cannot take this role from yourself. Another global admin has to.';
    if (isGlobalAdmin(user) && !user.disabledAt && otherGlobalAdmins === 0) {
      return LAST_GLOBAL_ADMIN;
    }
  }
  if (role === 'user_management_admin' && isOwn && !isGlobalAdmin(actor)) {
    return 'You cannot take this role from yourself: it is what opens this page to you.';
  }
  return null;
}

/** Why somebody may not invite to a role, in a sentence; null when they may. */
export function whyRoleIsNotGiven(role: Role, actor: Person): string | null {
  return refusalOfInvitation([role], actor);
}

function refusalOfRoles(roles: readonly Role[], situation: Situation): string | null {
  const { user } = situation;
  const all = [...new Set([...roles, ...user.roles])];
  const changed = all.filter((role) => roles.includes(role) !== user.roles.includes(role));
  for (const role of changed) {
    const reason = whyRoleStays(role, situation);
    if (reason) return reason;
  }
  return null;
}

// The gate has let them in; another change may have come since.
function refusalOfActor({ roles, disabledAt }: Person): string | null {
  if (!disabledAt && hasPermission(roles, 'user:manage')) return null;
  return 'You may no longer manage users.';
}

function isGlobalAdmin({ roles }: Person): boolean {
  return roles.includes('global_admin');
}
