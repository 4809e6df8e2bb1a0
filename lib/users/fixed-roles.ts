import { ROLES, type Role } from '@/lib/auth/roles';
import { whyRoleIsNotGiven, whyRoleStays, type Person, type Situation } from './rules';

/** The roles of a user that may not be given or taken, each with the reason. */
export function fixedRolesOf(situation: Situation): Partial<Record<Role, string>> {
  return reasons((role) => whyRoleStays(role, situation));
}

/** The roles that an invitation may not give, each with the reason. */
export function fixedRolesOfInvitation(actor: Person): Partial<Record<Role, string>> {
  return reasons((role) => whyRoleIsNotGiven(role, actor));
}

function reasons(why: (role: Role) => string | null): Partial<Record<Role, string>> {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const reason = why(role);
      return reason ? [[role, reason]] : [];
    }),
  );
}
