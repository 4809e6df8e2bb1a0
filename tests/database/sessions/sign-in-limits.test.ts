import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import {
  findFamiliarity,
  forgetOrigins,
  MAX_KNOWN_ORIGINS,
  rememberOrigin,
} from '@/lib/auth/sign-in/attempts/known-origins';
import { countAttempt, settleAttempt } from '@/lib/auth/sign-in/attempts/count-attempt';
import { ATTEMPT_LIMITS } from '@/lib/auth/sign-in/attempts/limits';
import type { UserKey } from '@/lib/auth/sessions/session';
import { closeDatabase } from '@/lib/platform/database/database';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, makeUser } from '@/tests/support/records/partners';
import { tryPassword } from '@/tests/support/records/sign-in';
import { ownerPool } from '@/tests/support/database/as-owner';

useDatabase();

const password = 'correct horse';
const OFFICE = '198.51.100.20';
const DEVICE = 'd'.repeat(43);
let user: UserKey;
let email: string;

beforeEach(async () => {
  const partner = await makePartner();
  email = `ada@${partner.domain}`;
  user = {
    partnerId: partner.id,
    userId: await makeUser(partner, { name: 'ada', password, roles: [] }),
  };
});

it('lets exactly as many concurrent guesses of a network through as the limit says', async () => {
  const guesses = Array.from({ length: 40 }, () => tryPassword(email, { password: 'guess' }));
  const outcomes = (await Promise.all(guesses)).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === 'too-many')).toHaveLength(10);
  expect(await tryPassword(email, { password })).toMatchObject({
    outcome: 'too-many',
    retryAfterSeconds: expect.any(Number),
  });
});

it('does not count the mistakes of whoever knows the password in the end', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let mistake = 0; mistake < 12; mistake += 1)
      await tryPassword(email, { password: 'mistyped' });
    expect(await tryPassword(email, { password })).toMatchObject({ outcome: 'accepted' });
  }
});

it('stops strangers of however many networks, for unknown names as for known ones', async () => {
  for (const name of [email, `nobody@${email.split('@')[1]}`]) {
    await countFromManyNetworks(name, ATTEMPT_LIMITS.name.points);
    expect(await tryPassword(name, { password, address: '192.0.2.1' })).toMatchObject({
      outcome: 'too-many',
    });
  }
});

it('lets one network use up its own attempts only, not those of all strangers', async () => {
  for (let number = 0; number < ATTEMPT_LIMITS.name.points + 10; number += 1)
    await countStranger(email, '172.16.7.1');
  expect(await countStranger(email, '172.16.7.1')).toBeGreaterThan(0);
  expect(await tryPassword(email, { password, address: '172.16.8.1' })).toMatchObject({
    outcome: 'accepted',
  });
});

it('stops a network that tries many names', async () => {
  for (let number = 0; number < ATTEMPT_LIMITS.network.points; number += 1)
    await countStranger(`name-${number}`, '172.16.5.9');
  expect(await countStranger('one more', '172.16.5.200')).toBeGreaterThan(0);
  expect(await countStranger('one more', '172.16.6.9')).toBeNull();
});

it('lets a person in from where they signed in before, whatever strangers do', async () => {
  await rememberOrigin(user, { address: OFFICE, device: DEVICE });
  await countFromManyNetworks(email, ATTEMPT_LIMITS.name.points + 50);
  expect(await tryPassword(email, { password, address: '198.51.100.77' })).toMatchObject({
    outcome: 'accepted',
  });
  // A stranger in the same network, too.
  for (let number = 0; number <= ATTEMPT_LIMITS.pair.points; number += 1)
    await tryPassword(email, { password: 'guess', address: OFFICE });
  expect(await tryPassword(email, { password, address: OFFICE })).toMatchObject({
    outcome: 'too-many',
  });
  for (const address of [OFFICE, '192.0.2.1', null])
    expect(await tryPassword(email, { password, address, device: DEVICE })).toMatchObject({
      outcome: 'accepted',
      isKnownDevice: true,
    });
});

it('slows guessing in a known browser as well', async () => {
  await rememberOrigin(user, { address: OFFICE, device: DEVICE });
  for (let number = 0; number < ATTEMPT_LIMITS.device.points; number += 1)
    await tryPassword(email, { password: 'guess', device: DEVICE, address: `192.0.${number}.1` });
  expect(await tryPassword(email, { password, device: DEVICE })).toMatchObject({
    outcome: 'too-many',
  });
});

it('does not take another user’s browser or network for a known one', async () => {
  await rememberOrigin(user, { address: OFFICE, device: DEVICE });
  const stranger = { ...user, userId: randomUUID() };
  expect(await findFamiliarity(stranger, { address: OFFICE, device: DEVICE })).toEqual({
    isKnownDevice: false,
    isKnownNetwork: false,
  });
});

it('forgets where a user signed in from with the password', async () => {
  await rememberOrigin(user, { address: OFFICE, device: DEVICE });
  await forgetOrigins(ownerPool(), user);
  expect(await findFamiliarity(user, { address: OFFICE, device: DEVICE })).toEqual({
    isKnownDevice: false,
    isKnownNetwork: false,
  });
});

it('remembers a bounded number of origins, those used last', async () => {
  for (let number = 0; number < MAX_KNOWN_ORIGINS + 5; number += 1)
    await rememberOrigin(user, { address: `192.0.${number}.1`, device: `device ${number}` });
  const { rowCount } = await ownerPool().query('SELECT FROM known_origin WHERE partner_id = $1', [
    user.partnerId,
  ]);
  expect(rowCount).toBeLessThanOrEqual(MAX_KNOWN_ORIGINS);
  const known = (number: number) =>
    findFamiliarity(user, { address: `192.0.${number}.1`, device: null });
  expect(await known(MAX_KNOWN_ORIGINS + 4)).toMatchObject({ isKnownNetwork: true });
  expect(await known(0)).toMatchObject({ isKnownNetwork: false });
});

it('counts in the database, for all processes', async () => {
  await countFromManyNetworks(email, ATTEMPT_LIMITS.name.points);
  await closeDatabase();
  expect(await countStranger(email, '192.0.2.1')).toBeGreaterThan(0);
});

it('takes an attempt that succeeds back from what others share', async () => {
  await countFromManyNetworks(email, ATTEMPT_LIMITS.name.points - 1);
  const attempt = strangerAttempt(email, '192.0.4.1');
  expect(await countAttempt(attempt)).toBeNull();
  await settleAttempt(attempt);
  expect(await countAttempt(attempt)).toBeNull();
  expect(await countAttempt(attempt)).toBeGreaterThan(0);
});

async function countFromManyNetworks(name: string, attempts: number): Promise<void> {
  const addresses = Array.from({ length: attempts }, (_, number) => `10.${number}.0.1`);
  await Promise.all(addresses.map((address) => countStranger(name, address)));
}

function countStranger(name: string, address: string): Promise<number | null> {
  return countAttempt(strangerAttempt(name, address));
}

function strangerAttempt(name: string, address: string) {
  const origin = { address, device: null };
  return { name, origin, isKnownDevice: false, isKnownNetwork: false };
}
