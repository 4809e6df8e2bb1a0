import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listPasskeys } from '@/lib/auth/second-factor/passkeys/list-passkeys';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { UserKey } from '@/lib/auth/sessions/session';
import { changeSecondFactor } from '@/lib/users/second-factor/change-second-factor';
import type { SecondFactorChange } from '@/lib/users/second-factor/second-factor-change';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { givePasskey } from '@/tests/support/records/passkeys';
import { giveSecondFactor, pendingOf } from '@/tests/support/records/second-factor';
import { changeNow, listUserChanges } from '@/tests/support/records/users';

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

describe('removing', () => {
  it('leaves the last second factor, which only turning it off removes', async () => {
    const { passkey } = await givePasskey(user, { site: SITE, name: 'Blue key' });
    const { passkey: other } = await givePasskey(user, { site: SITE });
    expect(await change({ kind: 'removeApp' })).toBe(false);
    expect(await change({ kind: 'removePasskey', id: passkey.id })).toBe(true);
    expect(await change({ kind: 'removePasskey', id: passkey.id })).toBe(false);
    expect(await change({ kind: 'removePasskey', id: other.id })).toBe(false);
    expect(await change({ kind: 'remove' })).toBe(true);
    expect(await proof()).toMatchObject({
      secondFactorSince: null,
      passkeyCount: 0,
      recoveryCodesLeft: 0,
    });
    expect((await changesOf()).slice(2)).toEqual([
      'Removed a passkey: Blue key',
      'Turned off the second factor',
    ]);
  });

  it('the app leaves the passkeys and the recovery codes', async () => {
    await giveSecondFactor(user);
    expect(await change({ kind: 'removeApp' })).toBe(false);
    await givePasskey(user, { site: SITE });
    expect(await change({ kind: 'removeApp' })).toBe(true);
    expect(await proof()).toMatchObject({
      secondFactor: null,
      passkeyCount: 1,
      recoveryCodesLeft: 10,
    });
    expect((await changesOf()).at(-1)).toBe('Removed the authenticator app');
  });

  it('somebody else’s passkey changes nothing', async () => {
    const bob = await makeUser(partner, { name: 'bob', password, roles: [] });
    const { passkey } = await givePasskey({ ...user, userId: bob }, { site: SITE });
    await givePasskey(user, { site: SITE });
    await giveSecondFactor(user);
    expect(await change({ kind: 'removePasskey', id: passkey.id })).toBe(false);
    expect(await listPasskeys({ ...user, userId: bob })).toHaveLength(1);
  });

  it('by an administrator removes the passkeys and ends the sessions', async () => {
    const adminId = await makeUser(partner, { name: 'admin', password, roles: ['global_admin'] });
    await givePasskey(user, { site: SITE });
    const reset = { kind: 'resetSecondFactor' } as const;
    const request = { actorId: adminId, userId: user.userId, change: reset };
    expect(await changeNow(partner, request)).toMatchObject({ outcome: 'done' });
    expect(await proof()).toMatchObject({ secondFactorSince: null, passkeyCount: 0 });
  });
});

function proof() {
  return readStoredProof(user);
}

async function change(wanted: SecondFactorChange): Promise<boolean> {
  const { passwordMark } = await pendingOf(user);
  const { userId } = user;
  const request = { userId, passwordMark, sessionId: null, change: wanted };
  return (await changeSecondFactor(partner.scope, request)) !== null;
}

async function changesOf(): Promise<string[]> {
  const changes = await listUserChanges(partner);
  return changes.map(({ data }) => {
    const value = (name: string) => data.find(({ key }) => key === name)?.value;
    return [value('Change'), value('DeviceName')].filter(Boolean).join(': ');
  });
}
