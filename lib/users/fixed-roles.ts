import { ROLES, type Role } from '@/lib/auth/roles';
import type { Words } from '@/lib/platform/i18n/sentence';
import type { Person, Situation } from './person';
import { whyRoleIsNotGiven, whyRoleStays } from './rules';

/** Says why a role stays as it is, for each that does. */
export type FixedRoles = Partial<Record<Role, string>>;

/** The roles of a user that may not be given or taken, each with the reason. */
export function fixedRolesOf(situation: Situation, words: Words): FixedRoles {
  return reasons((role) => whyRoleStays(role, situation)?.(words));
}

/** The roles that an invitation may not give, each with the reason. */
export function fixedRolesOfInvitation(actor: Person, words: Words): FixedRoles {
  return reasons((role) => whyRoleIsNotGiven(role, actor)?.(words));
}

function reasons(why: (role: Role) => string | undefined): FixedRoles {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const reason = why(role);
      return reason ? [[role, reason]] : [];
    }),
  );
}
