import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkSecondFactor } from '@/lib/auth/second-factor/check-second-factor';
import { listPasskeys } from '@/lib/auth/second-factor/passkeys/list-passkeys';
import type { PendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { openSession } from '@/lib/auth/sessions/open-session';
import type { UserKey } from '@/lib/auth/sessions/session';
import { changeSecondFactor } from '@/lib/users/second-factor/change-second-factor';
import { useDatabase } from '@/tests/support/database/use-database';
import type { FakePasskey } from '@/tests/support/records/fake-passkey';
import { listLogActivities } from '@/tests/support/records/log-activities';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { givePasskey } from '@/tests/support/records/passkeys';
import { pendingOf } from '@/tests/support/records/second-factor';
import { tryPassword } from '@/tests/support/records/sign-in';

useDatabase();

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two bytes');
vi.stubEnv('NEXTAUTH_URL', 'https://log.example.com/');

const SITE = { origin: 'https://log.example.com', id: 'log.example.com' };
const password = 'correct horse';
const HERE = { address: '203.0.113.7', device: null };
let partner: TestPartner;
let user: UserKey;
let pending: PendingSignIn;
let passkey: FakePasskey;
let codes: string[];

beforeEach(async () => {
  partner = await makePartner();
  user = await makePerson('ada');
  const given = await givePasskey(user, { site: SITE, counter: 5 });
  passkey = given.passkey;
  codes = given.codes ?? [];
  pending = await pendingOf(user);
});

describe('a passkey', () => {
  it('opens a session after the password, which the log says, and notes its use', async () => {
    const result = await give(passkey.assert(asked()));
    if (result.outcome !== 'right') throw new Error('It is right.');
    const { passwordHash, secondFactor } = result;
    const proven = { user, passwordHash, method: 'password', secondFactor } as const;
    expect(await openSession(proven, { address: null, userAgent: '' })).not.toBeNull();
    const signedIn = (await listLogActivities(partner.id)).at(-1);
    expect(signedIn).toMatchObject({
      operation: 'log_signed_in',
      data: { SignInMethod: 'password', SecondFactor: 'passkey' },
    });
    expect((await listPasskeys(user))[0]?.lastUsedAt).toBeInstanceOf(Date);
  });

  it('is asked for: the password alone starts no session', async () => {
    const first = await tryPassword(`ada@${partner.domain}`, { password });
    if (first.outcome !== 'accepted') throw new Error('The password is right.');
    const proven = { ...first, method: 'password' } as const;
    expect(await openSession(proven, { address: null, userAgent: '' })).toBeNull();
  });

  it('can be replaced by each of its recovery codes once', async () => {
    expect(codes).toHaveLength(10);
    expect(await outcomeOf({ kind: 'code', typed: codes[0] ?? '' })).toBe('right');
    expect(await outcomeOf({ kind: 'code', typed: codes[0] ?? '' })).toBe('refused');
    expect(await outcomeOf({ kind: 'code', typed: '000000' })).toBe('refused');
  });

  it('answers a challenge once, however many send the answer at once', async () => {
    const json = passkey.assert(asked());
    const results = await Promise.all(Array.from({ length: 8 }, () => give(json)));
    expect(results.filter(({ outcome }) => outcome === 'right')).toHaveLength(1);
    expect(await give(json)).toEqual({ outcome: 'refused', reason: 'usedPasskey' });
  });

  it('that was copied is refused: its counter does not grow', async () => {
    const copy = passkey.counter;
    expect((await give(passkey.assert(asked()))).outcome).toBe('right');
    passkey.counter = copy;
    await askAgain();
    expect(await give(passkey.assert(asked()))).toEqual({
      outcome: 'refused',
      reason: 'copiedPasskey',
    });
  });

  it('may have no counter, like those that several devices share', async () => {
    const { passkey: shared } = await givePasskey(user, { site: SITE });
    for (let count = 0; count < 2; count += 1) {
      await askAgain();
      expect((await give(shared.assert(asked()))).outcome).toBe('right');
    }
  });

  it('opens nothing once it is removed', async () => {
    await givePasskey(user, { site: SITE });
    await askAgain();
    const json = passkey.assert(asked());
    const change = { kind: 'removePasskey', id: passkey.id } as const;
    const { userId } = user;
    const { passwordMark } = pending;
    const request = { userId, passwordMark, sessionId: null, change };
    expect(await changeSecondFactor(partner.scope, request)).not.toBeNull();
    expect(await give(json)).toEqual({ outcome: 'refused', reason: 'wrongPasskey' });
  });

  it('of somebody else opens nothing, neither a colleague’s nor another partner’s', async () => {
    const colleague = await makePerson('bob');
    const elsewhere = await makePartner();
    const stranger = await makePerson('eve', elsewhere);
    for (const other of [colleague, stranger]) {
      const { passkey: theirs } = await givePasskey(other, { site: SITE });
      await askAgain();
      expect((await give(theirs.assert(asked()))).outcome).toBe('refused');
    }
  });
});

describe('an answer', () => {
  it.each([
    ['to another challenge', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['for a page of another origin', { site: { ...SITE, origin: 'https://log.example.com:8443' } }],
    ['for a page without TLS', { site: { ...SITE, origin: 'http://log.example.com' } }],
    [
      'for a page that passes for this one',
      { site: { origin: 'https://log.exarnple.com', id: SITE.id } },
    ],
    ['under the name of another site', { site: { ...SITE, id: 'example.com' } }],
    ['given in a frame of another site', { crossOrigin: true }],
    ['of the making of a passkey', { type: 'webauthn.create' }],
    ['that nobody has agreed to', { isTouched: false }],
  ])('%s is refused', async (_what, difference) => {
    const json = passkey.assert({ ...asked(), ...difference });
    expect(await give(json)).toEqual({ outcome: 'refused', reason: 'wrongPasskey' });
  });

  it('with a forged signature is refused, and uses the challenge up', async () => {
    const right = passkey.assert(asked());
    const forged = JSON.parse(right);
    forged.response.signature = JSON.parse(
      passkey.assert({ ...asked(), challenge: 'AA' }),
    ).response.signature;
    expect((await give(JSON.stringify(forged))).outcome).toBe('refused');
    expect(await give(right)).toEqual({ outcome: 'refused', reason: 'usedPasskey' });
  });

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '{"id":"__proto__"}',
    `{"id":"${'a'.repeat(20_000)}"}`,
    '{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"AA","authenticatorData":"AA","signature":"AA"}}',
  ])('of any other shape is refused: %#', async (json) => {
    expect((await give(json)).outcome).toBe('refused');
  });

  it('is refused where the site has no name that passkeys know', async () => {
    const json = passkey.assert(asked());
    for (const url of ['http://log.example.com', 'https://203.0.113.7', 'https://[::1]:3000']) {
      vi.stubEnv('NEXTAUTH_URL', url);
      expect((await give(json)).outcome).toBe('refused');
    }
    vi.stubEnv('NEXTAUTH_URL', 'https://log.example.com/');
    expect((await give(json)).outcome).toBe('right');
  });
});

it('wrong passkeys are limited together with wrong codes', async () => {
  for (let count = 0; count < 5; count += 1) {
    expect((await give('{}')).outcome).toBe('refused');
    expect(await outcomeOf({ kind: 'code', typed: '000000' })).toBe('refused');
  }
  expect((await give(passkey.assert(asked()))).outcome).toBe('too-many');
});

function asked() {
  return { challenge: pending.challenge, site: SITE };
}

async function askAgain(): Promise<void> {
  pending = await pendingOf(user);
}

function give(json: string) {
  const given = { kind: 'passkey', json } as const;
  return checkSecondFactor(pending, { given, origin: HERE, at: new Date() });
}

async function outcomeOf(given: { kind: 'code'; typed: string }): Promise<string> {
  return (await checkSecondFactor(pending, { given, origin: HERE, at: new Date() })).outcome;
}

async function makePerson(name: string, of = partner): Promise<UserKey> {
  const userId = await makeUser(of, { name, password, roles: ['helpdesk_agent'] });
  return { partnerId: of.id, userId };
}
