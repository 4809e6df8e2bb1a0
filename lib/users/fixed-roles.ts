import { ROLES, type Role } from '@/lib/auth/roles';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Person, UserChangeContext } from './person';
import { reasonRoleCannotBeGiven, reasonRoleIsFixed } from './rules';

/** Says why a role stays as it is, for each that does. */
export type FixedRoles = Partial<Record<Role, string>>;

/** The roles of a user that may not be given or taken, each with the reason. */
export function fixedRolesOf(situation: UserChangeContext, words: Localizer): FixedRoles {
  return collectReasons((role) => reasonRoleIsFixed(role, situation)?.(words));
}

/** The roles that an invitation may not give, each with the reason. */
export function fixedRolesOfInvitation(actor: Person, words: Localizer): FixedRoles {
  return collectReasons((role) => reasonRoleCannotBeGiven(role, actor)?.(words));
}

function collectReasons(why: (role: Role) => string | undefined): FixedRoles {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const reason = why(role);
      return reason ? [[role, reason]] : [];
    }),
  );
}
