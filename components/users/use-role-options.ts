import { useTranslations } from 'next-intl';
import { ROLES } from '@/lib/auth/roles';
import type { FixedRoles } from '@/lib/users/fixed-roles';

/** The roles as boxes to tick, each with what it is for, or why it stays as it is. */
export function useRoleOptions(fixed: FixedRoles) {
  const t = useTranslations();
  return ROLES.map((role) => ({
    value: role,
    label: t(`roles.${role}`),
    hint: fixed[role] ?? t(`users.abilities.${role}`),
    isFixed: fixed[role] !== undefined,
  }));
}
