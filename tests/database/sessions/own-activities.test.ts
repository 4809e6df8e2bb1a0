import { beforeEach, describe, expect, it } from 'vitest';
import { endOtherSessions, endSession } from '@/lib/auth/sessions/end-sessions';
import { openSession, type ProvenUser } from '@/lib/auth/sessions/open-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { recordRefusal, type RefusalReason } from '@/lib/auth/sign-in/attempts/record-refusal';
import { hashPassword } from '@/lib/auth/sign-in/password';
import { asOwner, ownerPrisma } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { listLogActivities } from '@/tests/support/records/log-activities';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';

useDatabase();

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0';
const origin = { address: '203.0.113.7', userAgent: BROWSER };
const FROM_THERE = { IpAddress: '203.0.113.7', Browser: 'Firefox 147, Linux' };

let partner: TestPartner;
let proven: ProvenUser;
let email: string;

beforeEach(async () => {
  partner = await makePartner();
  const userId = await makeUser(partner, { name: 'ada', password: 'correct horse', roles: [] });
  const passwordHash = await hashPassword('correct horse');
  await ownerPrisma().partnerUser.updateMany({
    where: { partnerId: partner.id },
    data: { passwordHash },
  });
  proven = { user: { partnerId: partner.id, userId }, passwordHash, method: 'password' };
  email = `ada@${partner.domain}`;
});

const recorded = () => listLogActivities(partner.id);

async function open(): Promise<SessionKey> {
  const session = await openSession(proven, origin);
  if (!session) throw new Error('No session was started.');
  return session;
}

it('a sign-in is recorded with its session: who, from where and how', async () => {
  await open();
  const own = { status: 'succeeded', actor: email, is_own: true };
  expect(await recorded()).toEqual([
    { ...own, operation: 'log_signed_in', data: { ...FROM_THERE, SignInMethod: 'password' } },
  ]);
});

it('no session is started that cannot be recorded', async () => {
  await asOwner('ALTER TABLE activity ADD CONSTRAINT fails CHECK (NOT is_own) NOT VALID');
  await expect(open()).rejects.toThrow();
  await asOwner('ALTER TABLE activity DROP CONSTRAINT fails');
  expect(await asOwner('SELECT FROM session WHERE partner_id = $1', [partner.id])).toEqual([]);
});

it('each end of a session is recorded once, with its reason', async () => {
  const [kept, first] = [await open(), await open()];
  await open();
  await endSession(first, 'signed_out');
  await endSession(first, 'signed_out');
  await endOtherSessions(kept);
  const ends = (await recorded()).filter(({ operation }) => operation === 'log_signed_out');
  expect(ends.map(({ data }) => data)).toEqual([
    { ...FROM_THERE, SessionEnd: 'signed_out' },
    { ...FROM_THERE, SessionEnd: 'ended_by_user' },
  ]);
});

describe('refused sign-ins', () => {
  const refuse = (from = origin, reason: RefusalReason = 'wrongPassword') => {
    const person = { partnerId: partner.id, id: proven.user.userId, email };
    return recordRefusal({ person, origin: from, method: 'password', reason });
  };

  it('of a known name are recorded with the reason, but guessing does not fill the log', async () => {
    for (let attempt = 1; attempt <= 9; attempt += 1) await refuse();
    for (let attempt = 10; attempt <= 12; attempt += 1) await refuse(origin, 'usedCode');
    const refusal = { operation: 'log_sign_in_refused', status: 'failed', actor: email };
    const data = { ...FROM_THERE, SignInMethod: 'password' };
    const reason = 'This code of the second factor was used before';
    expect(await recorded()).toEqual([
      {
        ...refusal,
        is_own: true,
        data: { ...data, FailureReason: 'Wrong password', Attempts: '1' },
      },
      { ...refusal, is_own: true, data: { ...data, FailureReason: reason, Attempts: '10' } },
    ]);
  });

  it('are told apart by network, not by address', async () => {
    await refuse();
    await refuse({ ...origin, address: '203.0.113.8' });
    await refuse({ ...origin, address: '198.51.100.1' });
    expect(await recorded()).toHaveLength(2);
  });

  it('of unknown names are never recorded, and take no less time', async () => {
    const start = performance.now();
    await recordRefusal({ person: null, origin, method: 'password', reason: 'wrongPassword' });
    expect(performance.now() - start).toBeGreaterThan(90);
    expect(await recorded()).toEqual([]);
  });
});
