import { expect, it } from 'vitest';
import { hasPermission, PERMISSIONS, ROLES } from '@/lib/auth/roles';

it('lets all six roles, but nobody without a role, read the log and see customers', () => {
  expect(ROLES).toHaveLength(6);
  for (const role of ROLES) {
    expect(hasPermission([role], 'activity:read')).toBe(true);
    expect(hasPermission([role], 'customer:read')).toBe(true);
  }
  expect(hasPermission([], 'activity:read')).toBe(false);
});

it('lets a helpdesk agent change nothing', () => {
  expect(PERMISSIONS.helpdesk_agent.filter((permission) => !permission.endsWith(':read'))).toEqual(
    [],
  );
});

it('combines the permissions of several roles', () => {
  expect(hasPermission(['helpdesk_agent', 'user_management_admin'], 'user:manage')).toBe(true);
});
