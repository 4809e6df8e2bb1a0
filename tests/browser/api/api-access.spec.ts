import { randomBytes, randomUUID } from 'node:crypto';
import { formatApiKey, parseApiKey } from '@/lib/api-keys/api-key-format';
import { revokeApiKey } from '@/lib/api-keys/changes';
import { listApiKeys } from '@/lib/api-keys/queries';
import { rawRecord } from '@/tests/support/records/audit-records';
import { API, makeSender, problemOf, read, readAll, send } from '@/tests/support/browser/api';
import { expect, test } from '@/tests/support/browser/test';
import { READER } from '@/tests/support/fixtures/accounts';

const DAYS = 'from=2026-03-15&to=2026-03-15';

function partsOf(key: string) {
  const parts = parseApiKey(key);
  if (!parts) throw new Error('This is no key.');
  return parts;
}

const WRONG: [what: string, header: (key: string) => string][] = [
  ['no key', () => 'Bearer'],
  ['an empty key', () => 'Bearer '],
  ['another text', () => 'Bearer letmein'],
  ['a key that misses its end', (key) => `Bearer ${key.slice(0, -1)}`],
  ['a key with more after it', (key) => `Bearer ${key} more`],
  ['a key and a NUL', (key) => `Bearer ${key}%00`],
  [
    'a key of another secret',
    (key) => `Bearer ${formatApiKey({ ...partsOf(key), secret: randomBytes(32) })}`,
  ],
  [
    'an unknown key id',
    (key) => `Bearer ${formatApiKey({ ...partsOf(key), keyId: randomUUID() })}`,
  ],
  [
    'another partner’s id',
    (key) => `Bearer ${formatApiKey({ ...partsOf(key), partnerId: randomUUID() })}`,
  ],
];

test.describe('with a valid session', () => {
  test.use({ account: READER });

  for (const [what, header] of WRONG) {
    test(`a header with ${what} gets the same 401 as any other`, async ({ client }) => {
      const { key } = await makeSender();
      const headers = { Authorization: header(key) };
      for (const method of ['GET', 'POST']) {
        const response = await client.fetch(API, { method, headers });
        expect(response.status()).toBe(401);
        expect(response.headers()['www-authenticate']).toBe('Bearer');
        expect(await response.json()).toEqual({
          type: '/account-settings/api#no-access',
          title: 'Missing or invalid key',
          status: 401,
        });
      }
    });
  }

  test('a valid key alone decides whose log is read', async ({ client }) => {
    const { key, partner } = await makeSender();
    const reply = await client.get(`${API}?own=on`, {
      headers: { Authorization: `bearer ${key}` },
    });
    const { items } = await reply.json();
    expect(items).toEqual([expect.objectContaining({ partnerId: partner.id })]);
  });
});

test('a revoked key is refused from the next request on, like an unknown one', async () => {
  const { key, partner } = await makeSender();
  const { keyId } = partsOf(key);
  expect((await send(key, [rawRecord()])).status).toBe(200);
  await revokeApiKey(partner.scope, { actor: 'admin@test.example', keyId });
  const [refused, unknown] = await Promise.all([send(key, [rawRecord()]), send('x', [])]);
  expect(await problemOf(refused)).toEqual(await problemOf(unknown));
  expect((await read(key)).status).toBe(401);
});

test('the keys of two partners read nothing of each other', async () => {
  const [one, other] = await Promise.all([makeSender(), makeSender()]);
  await send(one.key, [rawRecord({ id: 'same' })]);
  await send(other.key, [rawRecord({ id: 'same', operationStatus: 'failed' })]);
  const statuses = async (key: string) =>
    (await readAll(key, DAYS)).map(({ operationStatus }) => operationStatus);
  expect(await statuses(one.key)).toEqual(['succeeded']);
  expect(await statuses(other.key)).toEqual(['failed']);
});

test('the last use of a key is shown to the minute', async () => {
  const { key, partner } = await makeSender();
  const lastUse = async () => (await listApiKeys(partner.scope))[0]?.lastUsedAt?.getTime() ?? 0;
  expect(await lastUse()).toBe(0);
  await read(key);
  const first = await lastUse();
  expect(Math.abs(first - Date.now())).toBeLessThan(60_000);
  await Promise.all([read(key), read(key), send(key, [])]);
  expect(await lastUse()).toBe(first);
});
