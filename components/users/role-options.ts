import { ROLE_WORDS, ROLES, type Role } from '@/lib/auth/roles';

const ABILITIES: Record<Role, string> = {
  global_admin: 'Everything, API keys and the Partner Center connection included.',
  billing_admin: 'Reads the log; sells and changes subscriptions.',
  user_management_admin: 'Reads the log; manages users and their roles.',
  admin_agent: 'Reads the log; adds customers and changes subscriptions.',
  sales_agent: 'Reads the log; sells and changes subscriptions.',
  helpdesk_agent: 'Reads the log, customers and subscriptions; changes nothing.',
};

/** Says why a role stays as it is, for each that does. */
export type FixedRoles = Partial<Record<Role, string>>;

/** The roles as boxes to tick, each with what it is for, or why it stays as it is. */
export function roleOptions(fixed: FixedRoles) {
  return ROLES.map((role) => ({
    value: role,
    label: ROLE_WORDS[role],
    hint: fixed[role] ?? ABILITIES[role],
    isFixed: fixed[role] !== undefined,
  }));
}
