import { expect, it } from 'vitest';
import type { Role } from '@/lib/auth/roles';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import type { Person } from '@/lib/users/person';
import {
  refusalOfChange,
  refusalOfInvitation,
  reasonRoleIsFixed,
  type UserChange,
} from '@/lib/users/rules';
import { admin, agent, manager, OTHERS, person, changeContext } from './people';

const english = localizerFor('en');
const other = person('other', ['global_admin']);
const gone = person('gone', ['sales_agent'], { disabledAt: new Date(0) });

const roles = (...given: Role[]): UserChange => ({ kind: 'roles', roles: given });
const disable: UserChange = { kind: 'disable' };
const enable: UserChange = { kind: 'enable' };
const link: UserChange = { kind: 'link' };

type Case = [what: string, change: UserChange, actor: Person, user: Person];

const both = person('both', ['global_admin', 'user_management_admin']);
const seller = person('seller', ['user_management_admin', 'sales_agent']);

const allowed: Case[] = [
  ['a manager gives their own role', roles('sales_agent', 'user_management_admin'), manager, agent],
  ['a manager takes every role', roles(), manager, agent],
  ['a manager gives up another role', roles('user_management_admin'), seller, seller],
  ['a manager enables an agent', enable, manager, gone],
  ['a global admin makes a global admin', roles('global_admin'), admin, agent],
  ['a global admin takes the role from another', roles(), admin, other],
  ['a global admin gives up user management', roles('global_admin'), both, both],
];

const refused: [...Case, reason: RegExp][] = [
  [
    'a manager makes a global admin',
    roles('global_admin'),
    manager,
    agent,
    /Only a global admin can assign/,
  ],
  [
    'a manager makes themselves one',
    roles('user_management_admin', 'global_admin'),
    manager,
    manager,
    /Only a global admin can assign/,
  ],
  [
    'a manager takes the role Global admin',
    roles(),
    manager,
    admin,
    /Only a global admin can assign/,
  ],
  [
    'a manager gives another role to a global admin',
    roles('global_admin', 'user_management_admin'),
    manager,
    admin,
    /roles of a global admin/,
  ],
  [
    'a manager gives what they lack',
    roles('billing_admin'),
    manager,
    agent,
    /only roles that you have/,
  ],
  [
    'a manager gives themselves what they lack',
    roles('user_management_admin', 'sales_agent'),
    manager,
    manager,
    /only roles that you have/,
  ],
  [
    'a global admin gives themselves a role',
    roles('global_admin', 'billing_admin'),
    admin,
    admin,
    /can’t assign a role to yourself/,
  ],
  ['a manager disables a global admin', disable, manager, admin, /Only a global admin can disable/],
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
    both,
    both,
    /from yourself/,
  ],
  ['a link for the disabled', link, manager, gone, /disabled user/],
  ['enabling the enabled', enable, manager, agent, /isn’t disabled/],
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

it.each(allowed)('allows that %s', (_what, change, actor, user) =>
  expect(refusalOfChange(change, changeContext(actor, user))).toBeNull(),
);

it.each(refused)('refuses that %s', (_what, change, actor, user, reason) =>
  expect(refusalOfChange(change, changeContext(actor, user))?.(english)).toMatch(reason),
);

it('keeps the last global admin who can sign in', () => {
  const unable = [
    person('invited', ['global_admin'], { hasPassword: false }),
    person('disabled', ['global_admin'], { disabledAt: new Date(0) }),
    ...OTHERS.filter(({ roles: otherRoles }) => !otherRoles.includes('global_admin')),
  ];
  const last = changeContext(unable[0] ?? admin, other, { admins: [other, ...unable] });
  for (const change of [disable, roles('sales_agent')])
    expect(refusalOfChange(change, last)?.(english)).toMatch(/last global admin/);
  expect(refusalOfChange(roles('global_admin', 'sales_agent'), last)).toBeNull();
});

it('lets the role be taken away from a disabled global admin', () => {
  const user = { ...other, disabledAt: new Date(0) };
  expect(refusalOfChange(roles(), changeContext(admin, user, { admins: [admin] }))).toBeNull();
});

it('says beforehand of each role whether it may change', () => {
  const own = changeContext(manager, manager);
  expect(reasonRoleIsFixed('global_admin', own)?.(english)).toMatch(/Only a global admin/);
  expect(reasonRoleIsFixed('user_management_admin', own)?.(english)).toMatch(/from yourself/);
  expect(reasonRoleIsFixed('sales_agent', own)?.(english)).toMatch(/roles that you have/);
  expect(reasonRoleIsFixed('sales_agent', changeContext(manager, agent))).toBeNull();
});

it('lets only a global admin invite users with roles that the inviter lacks', () => {
  expect(refusalOfInvitation(['global_admin', 'billing_admin'], admin)).toBeNull();
  expect(refusalOfInvitation(['user_management_admin'], manager)).toBeNull();
  expect(refusalOfInvitation([], manager)).toBeNull();
  expect(refusalOfInvitation(['global_admin'], manager)?.(english)).toMatch(/Only a global/);
  expect(refusalOfInvitation(['helpdesk_agent'], manager)?.(english)).toMatch(/that you have/);
  expect(refusalOfInvitation([], agent)?.(english)).toMatch(/no longer/);
});

it('gives the reason in the requester’s language', () => {
  const refusal = refusalOfChange(disable, changeContext(manager, manager));
  expect(refusal?.(localizerFor('ja'))).toMatch(/^自分自身を無効にすることはできません。/);
  expect(refusal?.(localizerFor('ko'))).toMatch(/^자기 자신을 사용 안 함으로 설정할 수 없습니다\./);
});
