import { hasPermission } from '@/lib/auth/roles';
import { isOfCompany, type User } from './user';

/** The fields of a user that the rules depend on. */
export type Person = Pick<
  User,
  'id' | 'roles' | 'disabledAt' | 'hasPassword' | 'letInBy' | 'identityProvider'
>;

/** Who changes whom, as both are now, and what else the rules depend on. */
export type UserChangeContext = {
  actor: Person;
  user: Person;
  /** All of the partner's users who may manage users, and those who let them in. */
  admins: readonly Person[];
  /** Who has requested a sign-in link for the user, while the request is open. */
  askedBy: string | null;
};

/** The viewer of a page as a person: viewers are always enabled and can sign in. */
export function personOf({ id, roles }: Pick<User, 'id' | 'roles'>): Person {
  return {
    id,
    roles,
    disabledAt: null,
    hasPassword: true,
    letInBy: null,
    identityProvider: 'local',
  };
}

/** Whether somebody has the role Global admin, whether or not they can sign in. */
export function isGlobalAdmin({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes('global_admin');
}

/** Whether somebody may manage users now. */
export function canManageUsers({ roles, disabledAt }: Person): boolean {
  return !disabledAt && hasPermission(roles, 'user:manage');
}

/** Whether somebody can sign in: enabled, with a password or by their company. */
export function canSignIn(person: Person): boolean {
  return !person.disabledAt && (person.hasPassword || isOfCompany(person));
}

/** Whether there is no other global admin who can sign in. */
export function isLastGlobalAdmin(user: Person, admins: readonly Person[]): boolean {
  return !admins.some((admin) => admin.id !== user.id && isGlobalAdmin(admin) && canSignIn(admin));
}

/**
 * Whether two accounts belong to two people, as far as that can be known: an account that somebody
 * created alone may be their own. So neither may have let the other in, directly or through others,
 * and only a global admin may have let in both. A local account and one of the company may be the
 * same person's.
 */
export function areDifferentPeople(
  [first, second]: readonly [Person, Person],
  admins: readonly Person[],
): boolean {
  if (isOfCompany(first) !== isOfCompany(second)) return false;
  const [firstChain, secondChain] = [first, second].map((person) => inviterChain(person, admins));
  if (!firstChain || !secondChain || firstChain.has(second.id) || secondChain.has(first.id))
    return false;
  return [...firstChain].every((id) => !secondChain.has(id) || isKnownGlobalAdmin(id, admins));
}

/** A person, whoever let them in, whoever let that one in, and so on. */
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
