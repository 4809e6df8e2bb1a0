import { expect, it } from 'vitest';
import {
  claimAt,
  groupIdsOf,
  rolesByDirectoryRole,
  rolesByGroup,
  rolesByName,
} from '@/lib/auth/company/roles/claimed-roles';

it.each([
  [['GlobalAdmin', 'Billing admin', 'user_management_admin'], 3],
  ['sales-agent', 1],
  [['HelpdeskAdministrator', 'Admin', 'AdminAgents', ''], 0],
  [['__proto__', 'constructor', 'toString'], 0],
  [{ 0: 'GlobalAdmin', length: 1 }, 0],
  [[['GlobalAdmin']], 0],
  [null, 0],
  [undefined, 0],
  [42, 0],
])('%j names %i roles', (claim, count) => {
  expect(rolesByName(claim)).toHaveLength(count);
  expect(rolesByDirectoryRole(claim)).toEqual([]);
});

it('finds a claim by its name, then by its path, and never an inherited one', () => {
  const claims = { 'https://x.example/roles': 1, a: { b: { c: 2 } }, 'a.b': 3 };
  expect(
    ['https://x.example/roles', 'a.b', 'a.b.c', 'a.x.c', 'constructor.name', '__proto__'].map(
      (path) => claimAt(claims, path),
    ),
  ).toEqual([1, 3, 2, undefined, undefined, undefined]);
});

it('tells no groups from groups that are elsewhere', () => {
  expect(groupIdsOf({})).toEqual([]);
  expect(groupIdsOf({ groups: ['a', 1, null] })).toEqual(['a']);
  expect(groupIdsOf({ groups: ['a'], hasgroups: true })).toBeNull();
  expect(groupIdsOf({ hasgroups: 'true' })).toBeNull();
  expect(groupIdsOf({ _claim_names: { groups: 'src1' } })).toBeNull();
  expect(groupIdsOf({ _claim_names: { other: 'src1' }, hasgroups: false })).toEqual([]);
});

it('gives the role of each group, in any case', () => {
  const groups = { admin_agent: ['a1'], sales_agent: ['b2', 'b3'], helpdesk_agent: [] };
  expect(rolesByGroup(['A1', 'b3', 'x'], groups)).toEqual(['admin_agent', 'sales_agent']);
  expect(rolesByGroup([], groups)).toEqual([]);
});
