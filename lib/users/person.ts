import { hasPermission } from '@/lib/auth/roles';
import type { User } from './user';

/** What the rules look at of somebody. */
export type Person = Pick<User, 'id' | 'roles' | 'disabledAt' | 'hasPassword' | 'letInBy'>;

/** Who changes whom, as both are now. */
export type UserChangeContext = {
  actor: Person;
  user: Person;
  /** All of the partner who may manage users, and those by whom they were let in. */
  admins: readonly Person[];
  /** Who has asked for a sign-in link for the user, where that still counts. */
  askedBy: string | null;
};

/** Who looks at a page, which only who is enabled and has a password does. */
export function personOf({ id, roles }: Pick<User, 'id' | 'roles'>): Person {
  return { id, roles, disabledAt: null, hasPassword: true, letInBy: null };
}

/** Whether somebody has the role Global admin, able to sign in or not. */
export function isGlobalAdmin({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes('global_admin');
}

/** Whether somebody could manage users now. */
export function canManageUsers({ roles, disabledAt }: Person): boolean {
  return !disabledAt && hasPermission(roles, 'user:manage');
}

/** Whether somebody can sign in: enabled, with a password. */
export function canSignIn({ disabledAt, hasPassword }: Person): boolean {
  return !disabledAt && hasPassword;
}

/** Whether nobody but the user is a global admin who can sign in. */
export function isLastGlobalAdmin(user: Person, admins: readonly Person[]): boolean {
  return !admins.some((admin) => admin.id !== user.id && isGlobalAdmin(admin) && canSignIn(admin));
}

/**
 * Whether two accounts are of two people, as far as that can be told: an account that somebody has
 * made alone may be their own. So neither has let the other in, by whatever steps, and nobody but
 * a global admin has let in both.
 */
export function areDifferentPeople(
  [one, other]: readonly [Person, Person],
  admins: readonly Person[],
): boolean {
  const [ones, others] = [one, other].map((person) => inviterChain(person, admins));
  if (!ones || !others || ones.has(other.id) || others.has(one.id)) return false;
  return [...ones].every((id) => !others.has(id) || isKnownGlobalAdmin(id, admins));
}

/** Somebody, and all by whom they came in, one by the other. */
function inviterChain(person: Person, admins: readonly Person[]): Set<string> {
  const hosts = new Set([person.id]);
  let { letInBy } = person;
  while (letInBy && !hosts.has(letInBy)) {
    hosts.add(letInBy);
    const id: string = letInBy;
    letInBy = admins.find((admin) => admin.id === id)?.letInBy ?? null;
  }
  return hosts;
}

function isKnownGlobalAdmin(id: string, admins: readonly Person[]): boolean {
  return admins.some((admin) => admin.id === id && isGlobalAdmin(admin));
}
