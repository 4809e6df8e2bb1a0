import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Role } from '@/lib/auth/roles';
import type { UserChangeRequest } from '@/lib/users/user-change-request';
import { changeUser } from '@/lib/users/change-user';
import { findUser, listUsers } from '@/lib/users/queries';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import {
  changeNow,
  getUser,
  inviteNow,
  makeLinkByTwoAdmins,
  listUserChanges,
  makeUserWith,
  rejectionMessage,
} from '@/tests/support/records/users';

useDatabase();

let partner: TestPartner;
let adminId: string;
let agentId: string;

beforeEach(async () => {
  partner = await makePartner();
  const password = 'correct horse battery';
  adminId = await makeUser(partner, { name: 'admin', password, roles: ['global_admin'] });
  agentId = await makeUser(partner, { name: 'agent', password, roles: ['sales_agent'] });
});

const SEVEN_DAYS_ON = new Date('2026-11-28T14:05:00Z');
const link = { hash: Buffer.alloc(32, 7), expiresAt: SEVEN_DAYS_ON };
const giveRoles = (...roles: Role[]) => ({ kind: 'roles', roles }) as const;
const value = (told: object) => JSON.stringify(told);

it('gives roles and records who did it, with the values before and after', async () => {
  const order = { actorId: adminId, userId: agentId, change: giveRoles('billing_admin') };
  const result = await changeNow(partner, order);
  expect(result.outcome).toBe('done');
  expect(await getUser(partner, agentId)).toMatchObject({ roles: ['billing_admin'], version: 2 });
  const email = `agent@${partner.domain}`;
  const facts = { DisplayName: 'agent', Email: email };
  expect(await listUserChanges(partner)).toEqual([
    {
      operationType: 'update_partner_user',
      status: 'succeeded',
      actor: `admin@${partner.domain}`,
      oldValue: value({ ...facts, Roles: 'Sales agent', State: 'Active' }),
      newValue: value({ ...facts, Roles: 'Billing admin', State: 'Active' }),
      data: [
        { key: 'UserPrincipalName', value: email },
        { key: 'UserId', value: agentId },
      ],
    },
  ]);
});

it('disables and enables a user, and voids an open link', async () => {
  const by = { actorId: adminId, userId: agentId };
  const askerId = await makeUserWith(partner, ['user_management_admin']);
  await makeLinkByTwoAdmins(partner, { askerId, approverId: adminId, userId: agentId, ...link });
  expect((await getUser(partner, agentId)).invitationExpiresAt).toEqual(SEVEN_DAYS_ON);
  await changeNow(partner, { ...by, change: { kind: 'disable' } });
  const disabled = await getUser(partner, agentId);
  expect(disabled.disabledAt).toBeInstanceOf(Date);
  expect(disabled.invitationExpiresAt).toBeNull();
  await changeNow(partner, { ...by, change: { kind: 'enable' } });
  expect((await getUser(partner, agentId)).disabledAt).toBeNull();
  const states = (await listUserChanges(partner)).map(({ oldValue, newValue }) =>
    [oldValue, newValue].map((text) => JSON.parse(text ?? '').State),
  );
  expect(states).toEqual([
    ['Active', 'Active'],
    ['Active', 'Active'],
    ['Active', 'Disabled'],
    ['Disabled', 'Active'],
  ]);
});

it('records a refusal by a rule as failed, with the reason, and changes nothing', async () => {
  const before = await getUser(partner, adminId);
  const order = { actorId: adminId, userId: adminId, change: { kind: 'disable' } as const };
  const result = await changeNow(partner, order);
  expect(rejectionMessage('en', result)).toMatch(/yourself/);
  expect(rejectionMessage('ja', result)).toMatch(/^自分自身/);
  expect(await getUser(partner, adminId)).toEqual(before);
  const [change] = await listUserChanges(partner);
  expect(change).toMatchObject({ operationType: 'update_partner_user', status: 'failed' });
  expect(change?.data.at(-1)).toEqual({
    key: 'FailureReason',
    value: expect.stringMatching(/yourself/),
  });
});

it('overwrites nothing that has changed since, and records no attempt', async () => {
  const run = { actorId: adminId, userId: agentId, version: 1 };
  await changeUser(partner.scope, { ...run, change: giveRoles('helpdesk_agent') });
  const late = await changeUser(partner.scope, { ...run, change: giveRoles('billing_admin') });
  expect(late).toEqual({ outcome: 'stale' });
  expect((await getUser(partner, agentId)).roles).toEqual(['helpdesk_agent']);
  expect(await listUserChanges(partner)).toHaveLength(1);
});

it('lets only one of two concurrent changes from the same version succeed', async () => {
  const run = { actorId: adminId, userId: agentId, version: 1 };
  const results = await Promise.all([
    changeUser(partner.scope, { ...run, change: giveRoles('helpdesk_agent') }),
    changeUser(partner.scope, { ...run, change: giveRoles('billing_admin') }),
  ]);
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'stale']);
});

it('keeps a global admin when all of them disable each other concurrently', async () => {
  // Many times, because a race that is lost only now and then would pass once.
  for (let round = 0; round < 20; round += 1) {
    const company = await makePartner();
    const ids = await Promise.all([1, 2, 3].map(() => makeUserWith(company, ['global_admin'])));
    const orders = ids.map((actorId, index): UserChangeRequest => {
      const userId = ids[(index + 1) % ids.length] ?? '';
      const change = index === 2 ? giveRoles() : ({ kind: 'disable' } as const);
      return { actorId, userId, version: 1, change };
    });
    await Promise.all(orders.map((order) => changeUser(company.scope, order)));
    const { users } = await listUsers(company.scope, '');
    const left = users.filter(
      ({ roles, disabledAt }) => roles.includes('global_admin') && !disabledAt,
    );
    expect(left.length).toBeGreaterThan(0);
    const outcomes = (await listUserChanges(company)).map(({ status }) => status);
    expect(outcomes).toHaveLength(3);
    expect(outcomes.filter((status) => status === 'succeeded').length).toBe(3 - left.length);
  }
});

it('tells the second of two admins who disable each other that they may no longer', async () => {
  const otherId = await makeUserWith(partner, ['global_admin']);
  const disable = { kind: 'disable' } as const;
  const results = await Promise.all([
    changeUser(partner.scope, { actorId: adminId, userId: otherId, version: 1, change: disable }),
    changeUser(partner.scope, { actorId: otherId, userId: adminId, version: 1, change: disable }),
  ]);
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
});

it('does not count a global admin who has no password yet as one who can sign in', async () => {
  const expiresAt = SEVEN_DAYS_ON;
  const roles: Role[] = ['global_admin'];
  const { userId } = await inviteNow(partner, { actorId: adminId, name: 'new', roles, expiresAt });
  // The invited one cannot act; were they able to, the one who can sign in would stay.
  const order = { actorId: userId, userId: adminId, change: { kind: 'disable' } as const };
  expect(rejectionMessage('en', await changeNow(partner, order))).toMatch(/last global admin/);
});

it('treats another partner’s user as absent, both as the actor and as the changed user', async () => {
  const stranger = await makePartner();
  const strangerId = await makeUserWith(stranger, ['global_admin']);
  const absent = { outcome: 'absent' };
  const version = 1;
  const change = { kind: 'disable' } as const;
  for (const userId of [strangerId, randomUUID()])
    expect(await changeUser(partner.scope, { actorId: adminId, userId, version, change })).toEqual(
      absent,
    );
  const byStranger = { actorId: strangerId, userId: agentId, version, change };
  expect(await changeUser(partner.scope, byStranger)).toEqual(absent);
  expect(await findUser(partner.scope, strangerId)).toBeNull();
  expect((await getUser(stranger, strangerId)).disabledAt).toBeNull();
  expect(await listUserChanges(stranger)).toEqual([]);
});

it('changes nothing when the record of the change cannot be written', async () => {
  await asOwner(
    `ALTER TABLE activity ADD CONSTRAINT no_users CHECK (resource_type <> 'partner_user') NOT VALID`,
  );
  const order = { actorId: adminId, userId: agentId, change: giveRoles('billing_admin') };
  const expiresAt = SEVEN_DAYS_ON;
  try {
    await expect(changeNow(partner, order)).rejects.toThrow(/no_users/);
    await expect(
      inviteNow(partner, { actorId: adminId, name: 'new', expiresAt }),
    ).rejects.toThrow();
  } finally {
    await asOwner('ALTER TABLE activity DROP CONSTRAINT no_users');
  }
  expect(await getUser(partner, agentId)).toMatchObject({ roles: ['sales_agent'], version: 1 });
  expect((await listUsers(partner.scope, 'new')).total).toBe(0);
});

it('finds the partner’s own users by part of name or email, ignoring case', async () => {
  await makeUserWith(await makePartner(), ['sales_agent']);
  expect((await listUsers(partner.scope, '')).total).toBe(2);
  const { users, total } = await listUsers(partner.scope, 'AGENT@');
  expect(users.map(({ id }) => id)).toEqual([agentId]);
  expect(total).toBe(1);
});
