import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSecondFactor } from '@/lib/auth/second-factor/check-second-factor';
import type { PendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { passwordMark, readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { makeTotpSecret } from '@/lib/auth/second-factor/authenticator-app/totp';
import { findSession } from '@/lib/auth/sessions/find-session';
import { openSession } from '@/lib/auth/sessions/open-session';
import type { SessionKey, UserKey } from '@/lib/auth/sessions/session';
import { changeSecondFactor } from '@/lib/users/second-factor/change-second-factor';
import { setUpSecondFactor } from '@/lib/users/second-factor/set-up-second-factor';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeUser, type TestPartner } from '@/tests/support/records/partners';
import {
  codeOf,
  giveSecondFactor,
  makeUserWithFactor,
  type TestFactor,
} from '@/tests/support/records/second-factor';
import { tryPassword } from '@/tests/support/records/sign-in';
import { changeNow, listUserChanges } from '@/tests/support/records/users';
import { ownerPrisma } from '@/tests/support/database/as-owner';

useDatabase();

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two bytes');

const password = 'correct horse';
const HERE = { address: '203.0.113.7', device: null };
let partner: TestPartner;
let user: UserKey;
let pending: PendingSignIn;
let factor: TestFactor;

beforeEach(async () => {
  ({ partner, user, factor, pending } = await makeUserWithFactor(password));
});

describe('the first step', () => {
  it('ends with another password, a reset, and a disabled user', async () => {
    const outdated = { ...pending, passwordMark: passwordMark('another hash') };
    expect((await check(outdated, codeOf(factor.secret))).outcome).toBe('ended');
    await ownerPrisma().partnerUser.updateMany({
      where: { partnerId: partner.id },
      data: { disabledAt: new Date() },
    });
    expect(await give(codeOf(factor.secret))).toBe('ended');
  });

  it('starts no session of a user with a second factor, nor with one that was replaced', async () => {
    const first = await tryPassword(`ada@${partner.domain}`, { password });
    if (first.outcome !== 'accepted') throw new Error('The password is right.');
    expect(await open({ ...first, method: 'password' })).toBeNull();
    const result = await check(pending, codeOf(factor.secret));
    if (result.outcome !== 'right') throw new Error('The code is right.');
    expect(await open(provenBy(result))).not.toBeNull();
    await giveSecondFactor(user);
    expect(await open(provenBy(result))).toBeNull();
  });
});

describe('setting up', () => {
  it('needs a code of the new secret, and the password that was proved', async () => {
    const secret = makeTotpSecret();
    const wrong = { secret, typed: codeOf(factor.secret), mark: pending.passwordMark };
    expect(await setUp(wrong)).toBe('wrong-code');
    expect(await setUp({ ...wrong, typed: codeOf(secret), mark: 'another' })).toBe('ended');
    expect(await setUp({ ...wrong, typed: codeOf(secret) })).toBe('done');
  });

  it('at sign-in replaces none that is there already', async () => {
    const secret = makeTotpSecret();
    const request = { secret, typed: codeOf(secret), mark: pending.passwordMark };
    expect(await setUp({ ...request, mayAdd: false })).toBe('ended');
    expect(await give(codeOf(factor.secret))).toBe('right');
  });

  it('ends the user’s other sessions, and so does turning it off; the log names both', async () => {
    const [kept, other] = [await openWithCode(0), await openWithCode(1)];
    await setUpAgain(kept.sessionId);
    expect([await lasts(kept), await lasts(other)]).toEqual([true, false]);
    const third = await openWithCode(0);
    const { passwordMark: mark } = pending;
    const request = { userId: user.userId, passwordMark: mark, sessionId: kept.sessionId };
    const remove = { ...request, change: { kind: 'remove' } as const };
    expect(await changeSecondFactor(partner.scope, remove)).not.toBeNull();
    expect(await changeSecondFactor(partner.scope, remove)).toBeNull();
    expect([await lasts(kept), await lasts(third)]).toEqual([true, false]);
    expect(await give(codeOf(factor.secret))).toBe('ended');
    expect(await readStoredProof(user)).toMatchObject({
      secondFactor: null,
      secondFactorSince: null,
      recoveryCodesLeft: 0,
    });
    expect(await changesByName()).toEqual([
      'ada: Set up a second factor',
      'ada: Set up a second factor',
      'ada: Turned off the second factor',
    ]);
  });
});

describe('a reset by an administrator', () => {
  it('removes the second factor, ends all sessions and is in the log', async () => {
    const adminId = await makeUser(partner, { name: 'admin', password, roles: ['global_admin'] });
    const session = await openWithCode(0);
    const change = { kind: 'resetSecondFactor' } as const;
    const request = { actorId: adminId, userId: user.userId, change };
    expect(await changeNow(partner, request)).toMatchObject({ outcome: 'done' });
    expect(await lasts(session)).toBe(false);
    expect(await readStoredProof(user)).toMatchObject({ secondFactor: null, recoveryCodesLeft: 0 });
    expect(await changeNow(partner, request)).toEqual({ outcome: 'unchanged' });
    expect((await changesByName()).at(-1)).toBe('admin: Reset the second factor');
  });

  it('is not for oneself, and of a global admin only for another', async () => {
    const { userId } = user;
    const change = { kind: 'resetSecondFactor' } as const;
    await setRoles('global_admin');
    const manager = { name: 'manager', password, roles: ['user_management_admin' as const] };
    const managerId = await makeUser(partner, manager);
    for (const actorId of [managerId, userId])
      expect(await changeNow(partner, { actorId, userId, change })).toMatchObject({
        outcome: 'refused',
      });
    expect(await readStoredProof(user)).toMatchObject({ recoveryCodesLeft: 10 });
  });
});

function check(from: PendingSignIn, typed: string, origin: typeof HERE = HERE) {
  return checkSecondFactor(from, { given: { kind: 'code', typed }, origin, at: new Date() });
}

async function give(typed: string | undefined, origin: typeof HERE = HERE): Promise<string> {
  return (await check(pending, typed ?? '', origin)).outcome;
}

type RightFactor = Extract<Awaited<ReturnType<typeof check>>, { outcome: 'right' }>;

function provenBy({ passwordHash, secondFactor }: RightFactor) {
  return { user, passwordHash, method: 'password', secondFactor } as const;
}

function open(proven: Parameters<typeof openSession>[0]): Promise<SessionKey | null> {
  return openSession(proven, { address: null, userAgent: '' });
}

async function openWithCode(index: number): Promise<SessionKey> {
  const result = await check(pending, factor.codes[index] ?? '');
  const session = result.outcome === 'right' ? await open(provenBy(result)) : null;
  if (!session) throw new Error('The code opens a session.');
  return session;
}

async function lasts(key: SessionKey): Promise<boolean> {
  return (await findSession(key, { isUse: false })) !== null;
}

async function setUp(given: {
  secret: string;
  typed: string;
  mark: string;
  mayAdd?: boolean;
}): Promise<string> {
  const { secret, typed, mark, mayAdd = true } = given;
  const newSecret = { secret, passwordMark: mark };
  const request = { userId: user.userId, sessionId: null, newSecret, typed, mayAdd };
  return (await setUpSecondFactor(partner.scope, request)).outcome;
}

async function setUpAgain(sessionId: string): Promise<void> {
  const secret = makeTotpSecret();
  const { passwordMark: mark } = pending;
  const newSecret = { secret, passwordMark: mark };
  const usedCode = codeOf(secret);
  const request = { userId: user.userId, sessionId, newSecret, typed: usedCode };
  const result = await setUpSecondFactor(partner.scope, { ...request, mayAdd: true });
  if (result.outcome !== 'done') throw new Error('It is set up again.');
  factor = { secret, codes: result.codes, usedCode };
}

async function setRoles(role: 'global_admin'): Promise<void> {
  await ownerPrisma().partnerUser.updateMany({
    where: { partnerId: partner.id },
    data: { roles: [role] },
  });
}

async function changesByName(): Promise<string[]> {
  const changes = await listUserChanges(partner);
  return changes.map(({ actor, data }) => {
    const change = data.find(({ key }) => key === 'Change')?.value;
    return `${actor.split('@')[0]}: ${change}`;
  });
}
