import { beforeEach, expect, it } from 'vitest';
import { findOpenInvitation } from '@/lib/auth/open-invitation';
import { makeInvitationToken } from '@/lib/auth/invitation-token';
import { sql } from '@/lib/platform/database/database';
import { acceptInvitation } from '@/lib/users/links/accept-invitation';
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
import { tryPassword } from '@/tests/support/records/sign-in';
import { ownerRows } from '@/tests/support/database/as-owner';

useDatabase();

const EXPIRY = new Date('2026-11-28T14:05:00Z');
const JUST_BEFORE = new Date(EXPIRY.getTime() - 1);
const password = 'a password for tests';

let partner: TestPartner;
let actorId: string;

beforeEach(async () => {
  partner = await makePartner();
  const roles = ['user_management_admin' as const, 'sales_agent' as const];
  actorId = await makeUser(partner, { name: 'manager', password, roles });
});

const invite = (name = 'ada') =>
  inviteNow(partner, { actorId, name, roles: ['sales_agent'], expiresAt: EXPIRY });

async function accept(token: string, at = JUST_BEFORE) {
  const invited = await findOpenInvitation(token, at);
  return invited && acceptInvitation(invited, { password, at });
}

it('creates a user without a password, and records it without the link', async () => {
  const { userId, token, hash, answer } = await invite();
  expect(answer.outcome).toBe('done');
  expect(await getUser(partner, userId)).toMatchObject({
    email: `ada@${partner.domain}`,
    roles: ['sales_agent'],
    ...{ hasPassword: false, invitationExpiresAt: EXPIRY },
  });
  const [change] = await listUserChanges(partner);
  expect(change).toMatchObject({
    operationType: 'create_partner_user',
    status: 'succeeded',
    actor: `manager@${partner.domain}`,
    oldValue: null,
    newValue: JSON.stringify({
      DisplayName: 'ada',
      Email: `ada@${partner.domain}`,
      Roles: 'Sales agent',
      State: 'Invited',
    }),
  });
  const logged = JSON.stringify(change);
  for (const secret of [token, hash.toString('hex'), hash.toString('base64url')])
    expect(logged).not.toContain(secret);
});

it('stores only the hash of the secret, from which the link cannot be recovered', async () => {
  const { userId, token, hash } = await invite();
  const rows = await ownerRows<{ user: string; hash: string }>(
    sql`SELECT partner_user::text AS user, encode(invitation_hash, 'hex') AS hash
        FROM partner_user WHERE id = ${userId}::uuid`,
  );
  expect(rows[0]?.hash).toBe(hash.toString('hex'));
  const secret = Buffer.from(token, 'base64url').subarray(32);
  for (const form of [token, secret.toString('hex'), secret.toString('base64url')])
    expect(rows[0]?.user).not.toContain(form);
});

it('refuses an email that is taken, with a message and a record', async () => {
  await invite();
  const { answer } = await invite();
  expect(rejectionMessage('en', answer)).toBe(
    `A user with the email ada@${partner.domain} already exists.`,
  );
  const statuses = (await listUserChanges(partner)).map(({ status }) => status);
  expect(statuses).toEqual(['succeeded', 'failed']);
});

it('invites nobody whose name looks like a colleague’s', async () => {
  await invite('billing');
  const { answer } = await invite('bi11ing');
  expect(rejectionMessage('en', answer)).toMatch(/“bi11ing@.*” looks like “billing@/);
  expect(rejectionMessage('ko', answer)).toMatch(/billing@/);
  expect((await invite('bill')).answer.outcome).toBe('done');
  expect((await invite('rnanager')).answer.outcome).toBe('refused');
});

it('lets only one of two concurrent invitations of the same email succeed', async () => {
  const responses = await Promise.all([invite(), invite()]);
  expect(responses.map(({ answer }) => answer.outcome).sort()).toEqual(['done', 'refused']);
});

it('refuses a user management admin who invites a global admin', async () => {
  const roles = ['global_admin' as const];
  const { answer } = await inviteNow(partner, { actorId, name: 'boss', roles, expiresAt: EXPIRY });
  expect(answer.outcome).toBe('refused');
  expect(await listUserChanges(partner)).toMatchObject([
    { operationType: 'create_partner_user', status: 'failed' },
  ]);
});

it('sets the password, signs in with it, and records it as done by the user', async () => {
  const { userId, token } = await invite();
  const email = `ada@${partner.domain}`;
  const proven = await accept(token);
  expect(proven).toMatchObject({ user: { partnerId: partner.id, userId }, method: 'link' });
  const accepted = { outcome: 'accepted', user: proven?.user };
  expect(await tryPassword(email, { password })).toMatchObject(accepted);
  expect((await listUserChanges(partner)).at(-1)).toMatchObject({
    operationType: 'update_partner_user',
    status: 'succeeded',
    actor: email,
    oldValue: expect.stringContaining('"State":"Invited"'),
    newValue: expect.stringContaining('"State":"Active"'),
  });
});

it('accepts a link up to its last millisecond, but not at its expiry', async () => {
  const { token } = await invite();
  expect(await findOpenInvitation(token, JUST_BEFORE)).not.toBeNull();
  expect(await findOpenInvitation(token, EXPIRY)).toBeNull();
});

it('does not accept a link at its expiry that was opened before', async () => {
  const { token } = await invite();
  const invited = await findOpenInvitation(token, JUST_BEFORE);
  expect(invited && (await acceptInvitation(invited, { password, at: EXPIRY }))).toBeNull();
});

it('uses up a link by accepting it, not by opening it', async () => {
  const { token } = await invite();
  for (let look = 0; look < 3; look += 1)
    expect(await findOpenInvitation(token, JUST_BEFORE)).not.toBeNull();
  expect(await accept(token)).not.toBeNull();
  expect(await findOpenInvitation(token, JUST_BEFORE)).toBeNull();
});

it('lets only one of two concurrent uses succeed', async () => {
  const { token } = await invite();
  const identities = await Promise.all([accept(token), accept(token)]);
  expect(identities.filter((identity) => identity !== null)).toHaveLength(1);
  expect(await listUserChanges(partner)).toHaveLength(2);
});

it('rejects a link with another secret, for an unknown user or of another partner', async () => {
  const { userId } = await invite();
  const strangers = await makePartner();
  for (const key of [
    { partnerId: partner.id, userId },
    { partnerId: partner.id, userId: crypto.randomUUID() },
    { partnerId: strangers.id, userId },
  ])
    expect(await findOpenInvitation(makeInvitationToken(key).token, JUST_BEFORE)).toBeNull();
});

it('rejects the link of a disabled user, even after the user is enabled again', async () => {
  const { userId, token } = await invite();
  const invited = await findOpenInvitation(token, JUST_BEFORE);
  await changeNow(partner, { actorId, userId, change: { kind: 'disable' } });
  expect(await findOpenInvitation(token, JUST_BEFORE)).toBeNull();
  expect(invited && (await acceptInvitation(invited, { password, at: JUST_BEFORE }))).toBeNull();
  await changeNow(partner, { actorId, userId, change: { kind: 'enable' } });
  expect(await findOpenInvitation(token, JUST_BEFORE)).toBeNull();
});

it('replaces a link by a newer one, and keeps the old password until that one is used', async () => {
  const { userId, token } = await invite();
  await accept(token);
  const key = { partnerId: partner.id, userId };
  const [first, second] = [makeInvitationToken(key), makeInvitationToken(key)];
  const approverId = await makeUserWith(partner, ['global_admin']);
  const link = { askerId: actorId, userId, expiresAt: EXPIRY };
  for (const { hash } of [first, second])
    await makeLinkByTwoAdmins(partner, { ...link, approverId, hash });
  const email = `ada@${partner.domain}`;
  expect(await findOpenInvitation(first.token, JUST_BEFORE)).toBeNull();
  expect(await tryPassword(email, { password })).toMatchObject({ outcome: 'accepted' });
  const invited = await findOpenInvitation(second.token, JUST_BEFORE);
  const chosen = { password: 'another password', at: JUST_BEFORE };
  expect(invited && (await acceptInvitation(invited, chosen))).not.toBeNull();
  const outcomeOf = async (tried: string) =>
    (await tryPassword(email, { password: tried })).outcome;
  expect([await outcomeOf(password), await outcomeOf(chosen.password)]).toEqual([
    'refused',
    'accepted',
  ]);
});
