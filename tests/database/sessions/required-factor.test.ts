import { beforeEach, expect, it, vi } from 'vitest';
import { findSession } from '@/lib/auth/sessions/find-session';
import { openSession, type ProvenUser } from '@/lib/auth/sessions/open-session';
import type { SignInMethod, UserKey } from '@/lib/auth/sessions/session';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { ownerPrisma } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, makeUser } from '@/tests/support/records/partners';
import { giveSecondFactor } from '@/tests/support/records/second-factor';
import { useFakeEntra } from '@/tests/support/entra/use-fake-entra';

useDatabase();
// Sessions by the company last only where that is set up.
useFakeEntra();

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two bytes');

let user: UserKey;

beforeEach(async () => {
  const { id: partnerId, ...partner } = await makePartner();
  const person = { name: 'ada', password: 'correct horse', roles: [] };
  user = { partnerId, userId: await makeUser({ id: partnerId, ...partner }, person) };
});

it.each<[method: SignInMethod, isRequired: boolean, mustSetUp: boolean]>([
  ['password', false, false],
  ['password', true, true],
  ['link', true, true],
  ['entra', true, false],
])('a session by %s, required %s: has to set one up %s', async (method, isRequired, mustSetUp) => {
  const find = await open(method);
  await require(isRequired);
  expect(await find()).toBe(mustSetUp);
});

it('a session of who has one, or sets one up, has to set up none', async () => {
  await require(true);
  const find = await open('password');
  expect(await find()).toBe(true);
  await giveSecondFactor(user);
  expect(await find()).toBeUndefined();
  const again = await open('password');
  expect(await again()).toBe(false);
});

/** Opens a session; what is returned says whether it has to set up a second factor, if it lasts. */
async function open(method: SignInMethod): Promise<() => Promise<boolean | undefined>> {
  const proof = await readStoredProof(user);
  const secondFactor: ProvenUser['secondFactor'] = proof?.secondFactorSince
    ? { kind: 'app', version: proof.version }
    : null;
  const passwordHash = proof?.passwordHash ?? null;
  const proven = { user, passwordHash, method, secondFactor };
  const session = await openSession(proven, { address: null, userAgent: '' });
  if (!session) throw new Error('No session was started.');
  return async () => (await findSession(session, { isUse: false }))?.mustSetUpFactor;
}

async function require(requireSecondFactor: boolean): Promise<void> {
  await ownerPrisma().partnerSetting.create({
    data: { partnerId: user.partnerId, requireSecondFactor },
  });
}
