import { ROLES, type Role } from '@/lib/auth/roles';
import type { Translator } from '@/lib/i18n/translator';
import { whyRoleIsNotGiven, whyRoleStays, type Person, type Situation } from './rules';

/** Says why a role stays as it is, for each that does. */
export type FixedRoles = Partial<Record<Role, string>>;

/** The roles of a user that may not be given or taken, each with the reason. */
export function fixedRolesOf(situation: Situation, t: Translator): FixedRoles {
  return reasons((role) => whyRoleStays(role, situation)?.(t));
}

/** The roles that an invitation may not give, each with the reason. */
export function fixedRolesOfInvitation(actor: Person, t: Translator): FixedRoles {
  return reasons((role) => whyRoleIsNotGiven(role, actor)?.(t));
}

function reasons(why: (role: Role) => string | undefined): FixedRoles {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const reason = why(role);
      return reason ? [[role, reason]] : [];
    }),
  );
}
