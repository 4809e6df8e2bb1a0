import { useTranslations } from 'next-intl';
import { ROLES } from '@/lib/auth/roles';
import type { FixedRoles } from '@/lib/users/fixed-roles';

/** The roles as checkbox options, each with what it allows, or why it cannot change. */
export function useRoleOptions(fixed: FixedRoles) {
  const t = useTranslations();
  return ROLES.map((role) => ({
    value: role,
    label: t(`roles.${role}`),
    hint: fixed[role] ?? t(`users.abilities.${role}`),
    isFixed: fixed[role] !== undefined,
  }));
}
