import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeChallenge } from '@/lib/auth/second-factor/passkeys/challenge';
import { listPasskeys } from '@/lib/auth/second-factor/passkeys/list-passkeys';
import { findCreationOptions, findRequestOptions } from '@/lib/auth/second-factor/passkeys/options';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { findSession } from '@/lib/auth/sessions/find-session';
import { openSession } from '@/lib/auth/sessions/open-session';
import type { SessionKey, UserKey } from '@/lib/auth/sessions/session';
import { addPasskey } from '@/lib/users/second-factor/add-passkey';
import { useDatabase } from '@/tests/support/database/use-database';
import { FakePasskey } from '@/tests/support/records/fake-passkey';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { givePasskey } from '@/tests/support/records/passkeys';
import { giveSecondFactor, pendingOf } from '@/tests/support/records/second-factor';
import { listUserChanges } from '@/tests/support/records/users';

useDatabase();

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two bytes');
vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');

const SITE = { origin: 'http://localhost:3000', id: 'localhost' };
const password = 'correct horse';
let partner: TestPartner;
let user: UserKey;

beforeEach(async () => {
  partner = await makePartner();
  const userId = await makeUser(partner, { name: 'ada', password, roles: ['helpdesk_agent'] });
  user = { partnerId: partner.id, userId };
});

describe('adding a passkey', () => {
  it('gives recovery codes with the first second factor only', async () => {
    const first = await givePasskey(user, { site: SITE });
    expect(first.codes).toHaveLength(10);
    expect((await givePasskey(user, { site: SITE })).codes).toBeNull();
    expect(await proof()).toMatchObject({ passkeyCount: 2, recoveryCodesLeft: 10 });
  });

  it('leaves the recovery codes of an app as they are', async () => {
    await giveSecondFactor(user);
    expect((await givePasskey(user, { site: SITE })).codes).toBeNull();
    expect(await proof()).toMatchObject({ passkeyCount: 1, recoveryCodesLeft: 10 });
  });

  it('ends other sessions, and is in the log with its name', async () => {
    const session = await open();
    await givePasskey(user, { site: SITE, name: 'Blue key' });
    expect(await findSession(session, { isUse: false })).toBeNull();
    expect(await changesOf()).toEqual(['Added a passkey: Blue key']);
  });

  it.each([
    ['another challenge', { challenge: makeChallenge() }],
    ['another origin', { site: { ...SITE, origin: 'http://localhost:3001' } }],
    ['another site’s name', { site: { ...SITE, id: 'example.com' } }],
    ['a sign-in', { type: 'webauthn.get' }],
    ['a frame of another site', { crossOrigin: true }],
  ])('refuses an answer to %s', async (_what, difference) => {
    expect(await add(new FakePasskey(), { difference })).toBe('wrong-passkey');
    expect(await listPasskeys(user)).toEqual([]);
  });

  it('refuses certificates, which would be looked up at addresses in them', async () => {
    const { challenge, ...pending } = await pendingOf(user);
    const json = (fmt: string) =>
      new FakePasskey().attest(
        { challenge, site: SITE },
        { fmt, attStmt: new Map([['x5c', [new Uint8Array(8)]]]) },
      );
    for (const fmt of ['packed', 'android-key', 'apple', 'tpm']) {
      const request = { proof: { ...pending, challenge }, json: json(fmt), name: 'Key' };
      const result = await addPasskey(partner.scope, { ...request, sessionId: null, mayAdd: true });
      expect(result.outcome).toBe('wrong-passkey');
    }
  });

  it('takes an answer once', async () => {
    const pending = await pendingOf(user);
    const json = new FakePasskey().attest({ challenge: pending.challenge, site: SITE });
    const request = { proof: pending, sessionId: null, json, name: 'Key', mayAdd: true };
    const results = await Promise.all([1, 2, 3].map(() => addPasskey(partner.scope, request)));
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      'done',
      'wrong-passkey',
      'wrong-passkey',
    ]);
  });

  it('refuses one that somebody has already, another password’s proof, and an eleventh', async () => {
    const { passkey } = await givePasskey(user, { site: SITE });
    const bob = await makeUser(partner, { name: 'bob', password, roles: [] });
    expect(await add(passkey, { of: { ...user, userId: bob } })).toBe('ended');
    expect(await add(new FakePasskey(), { passwordMark: 'another' })).toBe('ended');
    for (let count = 1; count < 10; count += 1) await givePasskey(user, { site: SITE });
    expect(await add(new FakePasskey())).toBe('ended');
    const asked = { challenge: makeChallenge(), email: 'ada@tailspin.example' };
    expect(await findCreationOptions(user, asked)).toBeNull();
    expect(await listPasskeys(user)).toHaveLength(10);
  });

  it('at sign-in comes beside none that is there already', async () => {
    await giveSecondFactor(user);
    expect(await add(new FakePasskey(), { mayAdd: false })).toBe('ended');
  });
});

it('a browser is asked for the user’s passkeys, by the name of the site in NEXTAUTH_URL', async () => {
  const challenge = makeChallenge();
  expect(await findRequestOptions(user, challenge)).toBeNull();
  const { passkey } = await givePasskey(user, { site: SITE });
  expect(await findRequestOptions(user, challenge)).toMatchObject({
    rpId: 'localhost',
    challenge,
    userVerification: 'preferred',
    allowCredentials: [{ id: passkey.id, transports: ['internal'] }],
  });
  vi.stubEnv('NEXTAUTH_URL', 'http://192.0.2.1:3000');
  expect(await findRequestOptions(user, challenge)).toBeNull();
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});

function proof() {
  return readStoredProof(user);
}

async function add(
  passkey: FakePasskey,
  {
    of = user,
    difference = {},
    mayAdd = true,
    ...given
  }: { of?: UserKey; difference?: object; mayAdd?: boolean; passwordMark?: string } = {},
): Promise<string> {
  const pending = { ...(await pendingOf(of)), ...given };
  const json = passkey.attest({ challenge: pending.challenge, site: SITE, ...difference });
  const request = { proof: pending, sessionId: null, json, name: 'Key', mayAdd };
  return (await addPasskey(partner.scope, request)).outcome;
}

async function open(): Promise<SessionKey> {
  const passwordHash = (await proof())?.passwordHash ?? '';
  const proven = { user, passwordHash, method: 'password' } as const;
  const session = await openSession(proven, { address: null, userAgent: '' });
  if (!session) throw new Error('The password opens a session.');
  return session;
}

async function changesOf(): Promise<string[]> {
  const changes = await listUserChanges(partner);
  return changes.map(({ data }) => {
    const value = (name: string) => data.find(({ key }) => key === name)?.value;
    return [value('Change'), value('DeviceName')].filter(Boolean).join(': ');
  });
}
