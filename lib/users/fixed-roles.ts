import { ROLES, type Role } from '@/lib/auth/roles';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Person, UserChangeContext } from './person';
import { reasonRoleCannotBeGiven, reasonRoleIsFixed } from './rules';

/** The reason why a role cannot change, for each such role. */
export type FixedRoles = Partial<Record<Role, string>>;

/** The roles that may be neither given to a user nor taken away, each with the reason. */
export function fixedRolesOf(context: UserChangeContext, localizer: Localizer): FixedRoles {
  return collectReasons((role) => reasonRoleIsFixed(role, context)?.(localizer));
}

/** The roles that an invitation may not give, each with the reason. */
export function fixedRolesOfInvitation(actor: Person, localizer: Localizer): FixedRoles {
  return collectReasons((role) => reasonRoleCannotBeGiven(role, actor)?.(localizer));
}

function collectReasons(why: (role: Role) => string | undefined): FixedRoles {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const reason = why(role);
      return reason ? [[role, reason]] : [];
    }),
  );
}
