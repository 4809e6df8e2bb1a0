import type { AccountPageName } from '@/components/layout/account-pages';
import { hasPermission, type Permission, type Role } from '@/lib/auth/roles';

const PERMISSIONS: Record<AccountPageName, Permission> = {
  'activity-log': 'activity:read',
  reach: 'activity:read',
  exports: 'activity:read',
  proof: 'activity:read',
  users: 'user:manage',
  security: 'setting:manage',
  retention: 'setting:manage',
  'api-keys': 'api-key:manage',
  api: 'activity:read',
  'partner-center': 'connection:manage',
  customers: 'customer:read',
  insights: 'insight:read',
};

const PAGES = Object.keys(PERMISSIONS) as AccountPageName[];

/** The pages that a viewer with these roles may open. */
export function permittedPages(roles: readonly Role[]): AccountPageName[] {
  return PAGES.filter((page) => hasPermission(roles, PERMISSIONS[page]));
}
