import { hasPermission, type Role } from '@/lib/auth/roles';
import type { Messages } from '@/lib/i18n/messages';
import type { Sentence } from '@/lib/i18n/sentence';
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

type Rule = Exclude<keyof Messages['users']['rules'], 'emailTaken'>;

/**
 * Why a change is refused, in a sentence for who asked for it, or null when it is not. Nobody locks
 * themselves or the partner out, and nobody but a global admin has power over global admins, or
 * else a user management admin could take the partner over.
 */
export function refusalOfChange(change: UserChange, situation: Situation): Sentence | null {
  const unfit = refusalOfActor(situation.actor);
  if (unfit) return unfit;
  if (change.kind === 'roles') return refusalOfRoles(change.roles, situation);
  const { actor, user, otherGlobalAdmins } = situation;
  if (isGlobalAdmin(user) && !isGlobalAdmin(actor)) return rule('globalAdminsAffair');
  if (change.kind === 'enable') return user.disabledAt ? null : rule('notDisabled');
  if (change.kind === 'link') return user.disabledAt ? rule('noLinkForDisabled') : null;
  if (user.id === actor.id) return rule('notYourself');
  if (isGlobalAdmin(user) && otherGlobalAdmins === 0) return rule('lastGlobalAdmin');
  return user.disabledAt ? rule('disabledAlready') : null;
}

/** Why an invitation with these roles is refused, in a sentence, or null when it is not. */
export function refusalOfInvitation(roles: readonly Role[], actor: Person): Sentence | null {
  const unfit = refusalOfActor(actor);
  if (unfit) return unfit;
  return roles.includes('global_admin') && !isGlobalAdmin(actor) ? rule('globalAdminsRole') : null;
}

/** Why a role of the user stays as it is, given or not, in a sentence; null when it may change. */
export function whyRoleStays(role: Role, situation: Situation): Sentence | null {
  const { actor, user, otherGlobalAdmins } = situation;
  const isOwn = user.id === actor.id && user.roles.includes(role);
  if (role === 'global_admin') {
    if (!isGlobalAdmin(actor)) return rule('globalAdminsRole');
    if (isOwn) return rule('ownGlobalAdmin');
    if (isGlobalAdmin(user) && !user.disabledAt && otherGlobalAdmins === 0) {
      return rule('lastGlobalAdmin');
    }
  }
  if (role === 'user_management_admin' && isOwn && !isGlobalAdmin(actor)) {
    return rule('ownUserManagement');
  }
  return null;
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

// The gate has let them in; another change may have come since.
function refusalOfActor({ roles, disabledAt }: Person): Sentence | null {
  if (!disabledAt && hasPermission(roles, 'user:manage')) return null;
  return rule('noLonger');
}

function isGlobalAdmin({ roles }: Person): boolean {
  return roles.includes('global_admin');
}

function rule(name: Rule): Sentence {
  return ({ t }) => t(`users.rules.${name}`);
}
