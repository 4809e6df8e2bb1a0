export const ROLES = [
  'global_admin',
  'billing_admin',
  'user_management_admin',
  'admin_agent',
  'sales_agent',
  'helpdesk_agent',
] as const;

/** One of the six roles that a partner's users can have. */
export type Role = (typeof ROLES)[number];

export type Permission =
  | 'activity:read'
  | 'customer:read'
  | 'customer:add'
  | 'subscription:change'
  | 'user:manage'
  | 'api-key:manage'
  | 'connection:manage'
  | 'setting:manage'
  | 'insight:read';

/**
 * What each role may do. All six may open and export the log and, because every row links to them,
 * see customers and their subscriptions. Source: Partner Center's roles and permissions.
 */
export const PERMISSIONS: Record<Role, readonly Permission[]> = {
  global_admin: [
    'activity:read',
    'customer:read',
    'customer:add',
    'subscription:change',
    'user:manage',
    // A key, a connection or a setting acts for the entire partner.
    'api-key:manage',
    'connection:manage',
    'setting:manage',
    'insight:read',
  ],
  billing_admin: ['activity:read', 'customer:read', 'subscription:change'],
  user_management_admin: ['activity:read', 'customer:read', 'user:manage', 'insight:read'],
  admin_agent: [
    'activity:read',
    'customer:read',
    'customer:add',
    'subscription:change',
    'insight:read',
  ],
  sales_agent: ['activity:read', 'customer:read', 'subscription:change', 'insight:read'],
  helpdesk_agent: ['activity:read', 'customer:read'],
};

/** Whether any of the roles grants the permission. */
export function hasPermission(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => PERMISSIONS[role].includes(permission));
}
