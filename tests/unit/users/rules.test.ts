import { expect, it } from 'vitest';
import type { Role } from '@/lib/auth/roles';
import { wordsIn } from '@/lib/i18n/sentence';
import {
  refusalOfChange,
  refusalOfInvitation,
  whyRoleStays,
  type Person,
  type UserChange,
} from '@/lib/users/rules';

const english = wordsIn('en');
const admin: Person = { id: 'admin', roles: ['global_admin'], disabledAt: null };
const manager: Person = { id: 'manager', roles: ['user_management_admin'], disabledAt: null };
const agent: Person = { id: 'agent', roles: ['sales_agent'], disabledAt: null };
const other: Person = { ...admin, id: 'other' };
const gone: Person = { ...agent, id: 'gone', disabledAt: new Date(0) };

const roles = (...given: Role[]): UserChange => ({ kind: 'roles', roles: given });
const disable: UserChange = { kind: 'disable' };
const enable: UserChange = { kind: 'enable' };
const link: UserChange = { kind: 'link' };

type Case = [what: string, change: UserChange, actor: Person, user: Person];

const allowed: Case[] = [
  ['a manager gives roles', roles('billing_admin', 'user_management_admin'), manager, agent],
  ['a manager takes every role', roles(), manager, agent],
  ['a manager disables an agent', disable, manager, agent],
  ['a manager enables an agent', enable, manager, gone],
  ['a manager makes a link for an agent', link, manager, agent],
  ['a manager makes a link for themselves', link, manager, manager],
  [
    'a manager gives themselves another role',
    roles('user_management_admin', 'sales_agent'),
    manager,
    manager,
  ],
  ['a global admin makes a global admin', roles('global_admin'), admin, agent],
  ['a global admin takes the role from another', roles(), admin, other],
  ['a global admin disables another', disable, admin, other],
  [
    'a global admin gives up user management',
    roles('global_admin'),
    { ...admin, roles: ['global_admin', 'user_management_admin'] },
    { ...admin, roles: ['global_admin', 'user_management_admin'] },
  ],
  [
    'a manager changes other roles of a global admin',
    roles('global_admin', 'sales_agent'),
    manager,
    admin,
  ],
];

const refused: [...Case, reason: RegExp][] = [
  [
    'a manager makes a global admin',
    roles('global_admin'),
    manager,
    agent,
    /Only a global admin gives/,
  ],
  [
    'a manager makes themselves one',
    roles('user_management_admin', 'global_admin'),
    manager,
    manager,
    /Only a global admin gives/,
  ],
  ['a manager takes the role Global admin', roles(), manager, admin, /Only a global admin gives/],
  ['a manager disables a global admin', disable, manager, admin, /Only a global admin disables/],
  [
    'a manager enables a global admin',
    enable,
    manager,
    { ...admin, disabledAt: new Date(0) },
    /Only a global admin/,
  ],
  ['a manager makes a link for a global admin', link, manager, admin, /Only a global admin/],
  ['a manager disables themselves', disable, manager, manager, /yourself/],
  ['a manager takes the role from themselves', roles(), manager, manager, /from yourself/],
  ['a global admin disables themselves', disable, admin, admin, /yourself/],
  [
    'a global admin takes the role from themselves',
    roles('user_management_admin'),
    admin,
    admin,
    /from yourself/,
  ],
  ['a link for the disabled', link, manager, gone, /disabled user/],
  ['enabling the enabled', enable, manager, agent, /not disabled/],
  ['disabling the disabled', disable, manager, gone, /already/],
  ['an agent changes anything', roles(), agent, agent, /no longer/],
  [
    'a manager who was just disabled',
    disable,
    { ...manager, disabledAt: new Date(0) },
    agent,
    /no longer/,
  ],
];

it.each(allowed)('lets it happen that %s', (_what, change, actor, user) =>
  expect(refusalOfChange(change, { actor, user, otherGlobalAdmins: 1 })).toBeNull(),
);

it.each(refused)('refuses that %s', (_what, change, actor, user, reason) =>
  expect(refusalOfChange(change, { actor, user, otherGlobalAdmins: 1 })?.(english)).toMatch(reason),
);

it('keeps the last global admin who can sign in', () => {
  const situation = { actor: admin, user: other, otherGlobalAdmins: 0 };
  for (const change of [disable, roles('sales_agent')])
    expect(refusalOfChange(change, situation)?.(english)).toMatch(/last global admin/);
  expect(refusalOfChange(roles('global_admin', 'sales_agent'), situation)).toBeNull();
});

it('lets the role be taken from a global admin who is disabled', () => {
  const user = { ...other, disabledAt: new Date(0) };
  expect(refusalOfChange(roles(), { actor: admin, user, otherGlobalAdmins: 0 })).toBeNull();
});

it('says of each role before the button is pressed whether it may change', () => {
  const own = { actor: manager, user: manager, otherGlobalAdmins: 1 };
  expect(whyRoleStays('global_admin', own)?.(english)).toMatch(/Only a global admin/);
  expect(whyRoleStays('user_management_admin', own)?.(english)).toMatch(/from yourself/);
  expect(whyRoleStays('sales_agent', own)).toBeNull();
});

it('lets only a global admin invite a global admin', () => {
  expect(refusalOfInvitation(['global_admin'], admin)).toBeNull();
  expect(refusalOfInvitation(['user_management_admin'], manager)).toBeNull();
  expect(refusalOfInvitation(['sales_agent', 'global_admin'], manager)?.(english)).toMatch(
    /Only a global/,
  );
  expect(refusalOfInvitation([], agent)?.(english)).toMatch(/no longer/);
});

it('says why in the language of whoever asks', () => {
  const situation = { actor: manager, user: manager, otherGlobalAdmins: 1 };
  const refusal = refusalOfChange(disable, situation);
  expect(refusal?.(wordsIn('ja'))).toMatch(/^自分自身を無効にすることはできません。/);
  expect(refusal?.(wordsIn('ko'))).toMatch(/^자기 자신을 비활성화할 수 없습니다\./);
});
