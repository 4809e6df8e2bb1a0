import { beforeEach, expect, it } from 'vitest';
import { endAllSessions, endSession } from '@/lib/auth/sessions/end-sessions';
import { findSession } from '@/lib/auth/sessions/find-session';
import { listSessions } from '@/lib/auth/sessions/list-sessions';
import { MAX_SESSIONS, openSession, type ProvenUser } from '@/lib/auth/sessions/open-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { hashPassword } from '@/lib/auth/sign-in/password';
import { inTransaction } from '@/lib/platform/database/transaction';
import { changeUser } from '@/lib/users/change-user';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { tryPassword } from '@/tests/support/records/sign-in';
import { ownerPool, ownerPrisma } from '@/tests/support/database/as-owner';

useDatabase();

const password = 'correct horse';
const origin = { address: '203.0.113.7', userAgent: 'Test/1.0' };
let partner: TestPartner;
let proven: ProvenUser;

beforeEach(async () => {
  partner = await makePartner();
  await makeUser(partner, { name: 'ada', password, roles: ['helpdesk_agent'] });
  const result = await tryPassword(`ada@${partner.domain}`, { password });
  if (result.outcome !== 'accepted') throw new Error('Ada can sign in.');
  proven = { ...result, method: 'password' };
});

it('opens what its user may open while it lasts', async () => {
  const key = await open();
  expect(await use(key)).toMatchObject({
    email: `ada@${partner.domain}`,
    roles: ['helpdesk_agent'],
    cloud: 'global',
  });
  expect(await listSessions(key)).toEqual([
    expect.objectContaining({ id: key.sessionId, method: 'password', ...origin }),
  ]);
});

it.each([
  ['signed out', (key: SessionKey) => endSession(key, 'signed_out')],
  ['ended with the others', (key: SessionKey) => endAllSessions(key, { reason: 'ended_by_user' })],
  ['older than its limit', (key: SessionKey) => age(key, { startedAt: '481 minutes' })],
  [
    'unused for longer than its limit',
    (key: SessionKey) => age(key, { lastUsedAt: '121 minutes' }),
  ],
  ['of a disabled user', disable],
])('opens nothing once it is %s', async (_what, end) => {
  const key = await open();
  await end(key);
  expect(await use(key)).toBeNull();
  expect(await listSessions(key)).toEqual([]);
});

it('opens nothing again when its user is enabled again', async () => {
  const key = await open();
  await disable(key);
  await ownerPrisma().partnerUser.updateMany({
    where: { partnerId: partner.id },
    data: { disabledAt: null },
  });
  expect(await use(key)).toBeNull();
});

it('is no other user’s and no other partner’s', async () => {
  const key = await open();
  const other = await makePartner();
  const userId = await makeUser(partner, { name: 'bob', password, roles: [] });
  for (const wrong of [
    { ...key, userId },
    { ...key, partnerId: other.id },
  ]) {
    expect(await use(wrong)).toBeNull();
    expect(await endSession(wrong, 'ended_by_user')).toBe(false);
  }
  expect(await use(key)).not.toBeNull();
});

it('can be kept when all others end', async () => {
  const [kept, other] = [await open(), await open()];
  await endAllSessions(kept, { reason: 'ended_by_user', exceptId: kept.sessionId });
  expect(await use(kept)).not.toBeNull();
  expect(await use(other)).toBeNull();
});

it('is kept alive by what its user does, not by what a page does by itself', async () => {
  const key = await open();
  await age(key, { lastUsedAt: '30 minutes' });
  await findSession(key, { isUse: false });
  expect(await idleMinutes(key)).toBeGreaterThanOrEqual(30);
  await use(key);
  expect(await idleMinutes(key)).toBe(0);
});

it('is not started for a password that has been replaced meanwhile', async () => {
  const { user } = proven;
  const passwordHash = await hashPassword('another horse');
  let opening: Promise<SessionKey | null> | undefined;
  await inTransaction(proven.user, async (client) => {
    await client.query(
      'UPDATE partner_user SET password_hash = $3 WHERE partner_id = $1 AND id = $2',
      [user.partnerId, user.userId, passwordHash],
    );
    opening = openSession(proven, origin);
    await endAllSessions(user, { reason: 'password_changed', client });
  });
  expect(await opening).toBeNull();
});

it('makes room for a new one by ending the ones that were not used for longest', async () => {
  const oldest = await open();
  await age(oldest, { lastUsedAt: '10 minutes' });
  const { rowCount } = await ownerPool().query(
    `INSERT INTO session (partner_id, id, user_id, method, user_agent)
     SELECT $1, gen_random_uuid(), $2, 'password', '' FROM generate_series(2, $3::int)`,
    [partner.id, oldest.userId, MAX_SESSIONS],
  );
  expect(rowCount).toBe(MAX_SESSIONS - 1);
  const newest = await open();
  expect(await use(oldest)).toBeNull();
  expect(await use(newest)).not.toBeNull();
  expect(await listSessions(newest)).toHaveLength(MAX_SESSIONS);
});

it('keeps of a browser’s name only what a database takes', async () => {
  const key = await openSession(proven, { address: null, userAgent: `\0${'x'.repeat(9000)}` });
  if (!key) throw new Error('The session starts.');
  const [session] = await listSessions(key);
  expect(session?.userAgent).toMatch(/^x{300,500}$/);
  expect(session?.address).toBeNull();
});

async function open(): Promise<SessionKey> {
  const key = await openSession(proven, origin);
  if (!key) throw new Error('The session starts.');
  return key;
}

function use(key: SessionKey) {
  return findSession(key, { isUse: true });
}

async function disable({ userId }: SessionKey): Promise<void> {
  const actorId = await makeUser(partner, {
    name: 'admin',
    password,
    roles: ['user_management_admin'],
  });
  const outcome = await changeUser(partner.scope, {
    actorId,
    userId,
    change: { kind: 'disable' },
    version: 1,
  });
  expect(outcome).toMatchObject({ outcome: 'done' });
}

async function age(
  { partnerId, sessionId }: SessionKey,
  by: { startedAt?: string; lastUsedAt?: string },
): Promise<void> {
  await ownerPool().query(
    `UPDATE session SET started_at = started_at - $3::interval, last_used_at = last_used_at - $4::interval
     WHERE partner_id = $1 AND id = $2`,
    [partnerId, sessionId, by.startedAt ?? '0', by.lastUsedAt ?? '0'],
  );
}

async function idleMinutes({ partnerId, sessionId }: SessionKey): Promise<number> {
  const { rows } = await ownerPool().query<{ minutes: number }>(
    `SELECT floor(extract(epoch FROM now() - last_used_at) / 60)::int AS minutes FROM session
     WHERE partner_id = $1 AND id = $2`,
    [partnerId, sessionId],
  );
  return rows[0]?.minutes ?? NaN;
}
