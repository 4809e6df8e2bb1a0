import type { Role } from '@/lib/auth/roles';
import { personOf, type Person, type UserChangeContext } from '@/lib/users/person';

/** Somebody who can sign in, unless told otherwise. */
export function person(id: string, roles: Role[] = [], overrides: Partial<Person> = {}): Person {
  return { ...personOf({ id, roles }), ...overrides };
}

export const admin = person('admin', ['global_admin']);
export const manager = person('manager', ['user_management_admin']);
export const agent = person('agent', ['sales_agent']);

/** Others who may manage users, so that it is never for lack of a second one. */
export const OTHERS = [
  person('second-admin', ['global_admin']),
  person('third-admin', ['global_admin']),
  person('second-manager', ['user_management_admin']),
];

/** Who changes whom, in a company with other admins. */
export function changeContext(
  actor: Person,
  user: Person,
  overrides: Partial<Pick<UserChangeContext, 'admins' | 'askedBy'>> = {},
): UserChangeContext {
  return { actor, user, admins: [actor, user, ...OTHERS], askedBy: null, ...overrides };
}
