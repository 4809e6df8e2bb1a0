import { beforeEach, expect, it } from 'vitest';
import { findOpenInvitation } from '@/lib/auth/open-invitation';
import { makeInvitationToken } from '@/lib/auth/invitation-token';
import { acceptInvitation } from '@/lib/users/links/accept-invitation';
import { changeUser } from '@/lib/users/change-user';
import { findLinkMakers } from '@/lib/users/links/link-makers';
import { listUsersAwaitingApproval } from '@/lib/users/queries';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import {
  changeNow,
  getUser,
  inviteNow,
  makeLinkByTwoAdmins,
  listUserChanges,
  rejectionMessage,
} from '@/tests/support/records/users';
import { tryPassword } from '@/tests/support/records/sign-in';

useDatabase();

const EXPIRY = new Date('2026-12-05T14:05:00Z');
const AT = new Date('2026-11-29T14:05:00Z');
const password = 'correct horse battery';
const askLink = { kind: 'askLink' } as const;

let partner: TestPartner;
let managerId: string;
let secondId: string;
let billingId: string;

beforeEach(async () => {
  partner = await makePartner();
  const make = (name: string, role: 'user_management_admin' | 'billing_admin') =>
    makeUser(partner, { name, password, roles: [role] });
  managerId = await make('manager', 'user_management_admin');
  secondId = await make('second', 'user_management_admin');
  billingId = await make('billing', 'billing_admin');
});

const at = (name: string) => `${name}@${partner.domain}`;

function newLink(userId: string) {
  const { token, hash } = makeInvitationToken({ partnerId: partner.id, userId });
  return { token, stored: { hash, expiresAt: EXPIRY } };
}

async function use(token: string, chosen = 'a password that is new') {
  const invited = await findOpenInvitation(token, AT);
  return invited && acceptInvitation(invited, { password: chosen, at: AT });
}

async function dataOfLatest(): Promise<Record<string, string>> {
  const change = (await listUserChanges(partner)).at(-1);
  return Object.fromEntries(change?.data.map(({ key, value }) => [key, value]) ?? []);
}

it('refuses one admin a link for somebody who has signed in before, and records the attempt', async () => {
  const { token, stored } = newLink(billingId);
  const order = { actorId: managerId, userId: billingId };
  const result = await changeNow(partner, { ...order, change: { kind: 'link', ...stored } });
  expect(rejectionMessage('en', result)).toMatch(/takes two people/);
  expect(await findOpenInvitation(token, AT)).toBeNull();
  const approval = await changeNow(partner, {
    ...order,
    change: { kind: 'approveLink', ...stored },
  });
  expect(rejectionMessage('en', approval)).toMatch(/no longer open/);
  await changeNow(partner, { ...order, change: askLink });
  const own = await changeNow(partner, { ...order, change: { kind: 'approveLink', ...stored } });
  expect(rejectionMessage('en', own)).toMatch(/another admin has to approve it/);
  expect(await findOpenInvitation(token, AT)).toBeNull();
  const changes = await listUserChanges(partner);
  expect(changes.map(({ status }) => status)).toEqual(['failed', 'failed', 'succeeded', 'failed']);
  expect(await dataOfLatest()).toMatchObject({ FailureReason: expect.stringMatching(/yourself/) });
});

it('records who requested, approved and used a link, and ends earlier sessions', async () => {
  const before = await tryPassword(at('billing'), { password });
  const { token, stored } = newLink(billingId);
  await changeNow(partner, { actorId: managerId, userId: billingId, change: askLink });
  expect(await dataOfLatest()).toMatchObject({ Change: 'Asked for a sign-in link' });
  expect(
    (await listUsersAwaitingApproval(partner.scope, new Date())).users.map(({ id }) => id),
  ).toEqual([billingId]);
  const approval = { kind: 'approveLink', ...stored } as const;
  await changeNow(partner, { actorId: secondId, userId: billingId, change: approval });
  const both = { LinkAskedBy: at('manager'), LinkApprovedBy: at('second') };
  expect(await dataOfLatest()).toMatchObject({ Change: 'Approved a sign-in link', ...both });
  const makers = { askedBy: at('manager'), madeBy: at('second') };
  expect(await findLinkMakers(partner.scope, billingId)).toEqual(makers);
  expect(await listUsersAwaitingApproval(partner.scope, new Date())).toEqual({
    users: [],
    total: 0,
  });
  const proven = await use(token);
  expect(await dataOfLatest()).toMatchObject({ Change: 'Used the sign-in link', ...both });
  expect((await listUserChanges(partner)).map(({ actor }) => actor)).toEqual(
    ['manager', 'second', 'billing'].map(at),
  );
  if (before.outcome !== 'accepted' || !proven) throw new Error('Both can sign in.');
  expect(proven.passwordHash).not.toBe(before.passwordHash);
  expect(await tryPassword(at('billing'), { password })).toMatchObject({ outcome: 'refused' });
  expect(await findLinkMakers(partner.scope, billingId)).toBeNull();
});

it('records who invited when the invitation is accepted', async () => {
  const overrides = { actorId: managerId, name: 'new', expiresAt: EXPIRY };
  const { token, userId } = await inviteNow(partner, overrides);
  await use(token);
  expect(await dataOfLatest()).toMatchObject({ InvitedBy: at('manager') });
  expect((await getUser(partner, userId)).letInBy).toBe(managerId);
});

it('records nobody when an earlier version has made another link since', async () => {
  const { userId } = await inviteNow(partner, {
    actorId: managerId,
    name: 'new',
    expiresAt: EXPIRY,
  });
  const { token, stored } = newLink(userId);
  await asOwner('UPDATE partner_user SET invitation_hash = $2 WHERE id = $1', [
    userId,
    stored.hash,
  ]);
  expect(await findLinkMakers(partner.scope, userId)).toBeNull();
  await use(token);
  expect(await dataOfLatest()).not.toHaveProperty('InvitedBy');
  expect((await getUser(partner, userId)).letInBy).toBeNull();
});

it('rejects a link made by an earlier version for somebody who has signed in before', async () => {
  const { token, stored } = newLink(billingId);
  await asOwner(
    'UPDATE partner_user SET invitation_hash = $2, invitation_expires_at = $3 WHERE id = $1',
    [billingId, stored.hash, stored.expiresAt],
  );
  expect(await findOpenInvitation(token, AT)).toBeNull();
  expect(await use(token)).toBeNull();
});

it('lets one admin make a link for somebody who never signed in, unless that user may do more', async () => {
  const adminId = await makeUser(partner, { name: 'admin', password, roles: ['global_admin'] });
  const overrides = { actorId: adminId, expiresAt: EXPIRY };
  const plain = await inviteNow(partner, { ...overrides, name: 'plain' });
  const seller = await inviteNow(partner, { ...overrides, name: 'seller', roles: ['sales_agent'] });
  const linked = async (userId: string) => {
    const change = { kind: 'link', ...newLink(userId).stored } as const;
    return (await changeNow(partner, { actorId: managerId, userId, change })).outcome;
  };
  expect(await linked(plain.userId)).toBe('done');
  expect(await linked(seller.userId)).toBe('refused');
});

it('does not count an account that the first person created as a second person', async () => {
  const roles = ['user_management_admin' as const];
  const overrides = { actorId: managerId, name: 'puppet', roles, expiresAt: EXPIRY };
  const { userId: puppetId, token } = await inviteNow(partner, overrides);
  await use(token);
  const change = { kind: 'approveLink', ...newLink(billingId).stored } as const;
  for (const [asker, approver] of [
    [managerId, puppetId],
    [puppetId, managerId],
  ] as const) {
    await changeNow(partner, { actorId: asker, userId: billingId, change: askLink });
    const result = await changeNow(partner, { actorId: approver, userId: billingId, change });
    expect(rejectionMessage('en', result)).toMatch(/don’t count as two people/);
    const declined = { kind: 'declineLink' } as const;
    await changeNow(partner, { actorId: approver, userId: billingId, change: declined });
  }
  expect(await dataOfLatest()).toMatchObject({
    Change: 'Turned down a sign-in link',
    LinkAskedBy: at('puppet'),
  });
});

it('lets only one of two concurrent approvals succeed', async () => {
  const thirdId = await makeUser(partner, { name: 'third', password, roles: ['global_admin'] });
  await changeNow(partner, { actorId: managerId, userId: billingId, change: askLink });
  const { version } = await getUser(partner, billingId);
  const results = await Promise.all(
    [secondId, thirdId].map((actorId) => {
      const change = { kind: 'approveLink', ...newLink(billingId).stored } as const;
      return changeUser(partner.scope, { actorId, userId: billingId, version, change });
    }),
  );
  expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'stale']);
});

it('records neither a link nor any part of one', async () => {
  const { token, stored } = newLink(billingId);
  const two = { askerId: managerId, approverId: secondId, userId: billingId };
  await makeLinkByTwoAdmins(partner, { ...two, ...stored });
  const logged = JSON.stringify(await listUserChanges(partner));
  for (const secret of [token, stored.hash.toString('hex'), stored.hash.toString('base64url')])
    expect(logged).not.toContain(secret);
});
