import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listActivities } from '@/lib/activity/query/list-activities';
import { createApiKey, revokeApiKey } from '@/lib/api-keys/changes';
import { formatApiKey, parseApiKey } from '@/lib/api-keys/api-key-format';
import { listApiKeys } from '@/lib/api-keys/queries';
import { authenticateApiKey } from '@/lib/auth/authenticate-api-key';
import { inTransaction } from '@/lib/platform/database/transaction';
import { now } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const actor = 'admin@tailspin.example';

async function makeKey(partner: TestPartner, name = 'Import') {
  const text = await createApiKey(partner.scope, { actor, name });
  const parts = parseApiKey(text);
  if (!parts) throw new Error('This is no key.');
  return { text, ...parts };
}

const today = now().toISOString().slice(0, 10);
const recorded = async (partner: TestPartner) =>
  (await listActivities(partner.scope, filterOf(`from=${today}&to=${today}&own=on`))).activities;

describe('a name', () => {
  it('belongs to one active key, even when two are created at once, and is free after revoking', async () => {
    const partner = await makePartner();
    const made = await Promise.allSettled([makeKey(partner, 'Twin'), makeKey(partner, 'Twin')]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await recorded(partner)).toHaveLength(1);
    await makeKey(await makePartner(), 'Twin');
    const [key] = await listApiKeys(partner.scope);
    await revokeApiKey(partner.scope, { actor, keyId: key?.id ?? '' });
    await makeKey(partner, 'Twin');
    expect(await listApiKeys(partner.scope)).toHaveLength(2);
  });
});

describe('a key', () => {
  it('says whose it is, and is stored only as a hash', async () => {
    const partner = await makePartner();
    const { text, keyId, secret } = await makeKey(partner);
    expect(await authenticateApiKey(text)).toEqual({
      partnerId: partner.id,
      keyId,
      name: 'Import',
      access: 'both',
    });
    const rows = await asOwner<{ row: string }>(
      `SELECT row_to_json(k)::text || (SELECT json_agg(a)::text FROM activity a) AS row FROM api_key k`,
    );
    for (const spelling of [text, secret.toString('hex'), secret.toString('base64url')])
      expect(JSON.stringify(rows)).not.toContain(spelling);
  });

  it('is different from every other', async () => {
    const [one, other] = [await makePartner(), await makePartner()];
    const [a, b] = [await makeKey(one), await makeKey(other)];
    const forged = [
      { ...a, secret: b.secret },
      { ...a, secret: randomBytes(32) },
      { ...a, partnerId: other.id },
      { ...a, keyId: b.keyId },
      { ...a, partnerId: randomUUID() },
    ];
    for (const parts of forged) expect(await authenticateApiKey(formatApiKey(parts))).toBeNull();
    expect(await authenticateApiKey('')).toBeNull();
    expect(await authenticateApiKey(`${a.text}A`)).toBeNull();
  });

  it('is created and recorded together, or not at all', async () => {
    const partner = await makePartner();
    await asOwner(
      `ALTER TABLE activity ADD CONSTRAINT fails CHECK (partner_id <> '${partner.id}')`,
    );
    await expect(makeKey(partner)).rejects.toThrow(/fails/);
    expect(await listApiKeys(partner.scope)).toEqual([]);
    await asOwner('ALTER TABLE activity DROP CONSTRAINT fails');
    const { keyId } = await makeKey(partner, 'Night watch');
    expect(await recorded(partner)).toEqual([
      expect.objectContaining({
        operationType: 'add_application_credential',
        resourceType: 'application_credential',
        userPrincipalName: actor,
        status: 'succeeded',
        customizedData: [
          { key: 'KeyName', value: 'Night watch' },
          { key: 'KeyId', value: keyId },
        ],
      }),
    ]);
  });
});

describe('revoking', () => {
  it('ends the key, is recorded once, and stores who did it and when', async () => {
    const partner = await makePartner();
    const { text, keyId } = await makeKey(partner);
    const revoke = () => revokeApiKey(partner.scope, { actor, keyId });
    const results = await Promise.all([revoke(), revoke(), revoke()]);
    expect(results.filter((recordId) => recordId !== null)).toHaveLength(1);
    expect(await authenticateApiKey(text)).toBeNull();
    const [listed] = await listApiKeys(partner.scope);
    expect(listed).toMatchObject({ id: keyId, revokedBy: actor, revokedAt: expect.any(Date) });
    const removals = (await recorded(partner)).map(({ operationType }) => operationType);
    expect(removals.sort()).toEqual([
      'add_application_credential',
      'remove_application_credential',
    ]);
  });

  it('another partner’s key or an unknown one does nothing', async () => {
    const [one, other] = [await makePartner(), await makePartner()];
    const { text, keyId } = await makeKey(one);
    for (const id of [keyId, randomUUID()])
      expect(await revokeApiKey(other.scope, { actor, keyId: id })).toBeNull();
    expect(await authenticateApiKey(text)).not.toBeNull();
    expect(await recorded(other)).toEqual([]);
  });

  it('is rolled back when it cannot be recorded', async () => {
    const partner = await makePartner();
    const { text, keyId } = await makeKey(partner);
    await asOwner(
      `ALTER TABLE activity ADD CONSTRAINT fails CHECK (operation_type <> 'remove_application_credential') NOT VALID`,
    );
    await expect(revokeApiKey(partner.scope, { actor, keyId })).rejects.toThrow(/fails/);
    await asOwner('ALTER TABLE activity DROP CONSTRAINT fails');
    expect(await authenticateApiKey(text)).not.toBeNull();
  });
});

describe('the last use', () => {
  const lastUse = async ({ scope }: TestPartner) => (await listApiKeys(scope))[0]?.lastUsedAt;
  const setLastUse = (partner: TestPartner, ago: string) =>
    asOwner('UPDATE api_key SET last_used_at = now() - $2::interval WHERE partner_id = $1', [
      partner.id,
      ago,
    ]);

  it('is written at the first use, and then at most once a minute', async () => {
    const partner = await makePartner();
    const { text } = await makeKey(partner);
    expect(await lastUse(partner)).toBeNull();
    await authenticateApiKey(text);
    expect(await lastUse(partner)).toEqual(expect.any(Date));
    await setLastUse(partner, '50 seconds');
    const recent = await lastUse(partner);
    await authenticateApiKey(text);
    expect(await lastUse(partner)).toEqual(recent);
    await setLastUse(partner, '70 seconds');
    const old = await lastUse(partner);
    await authenticateApiKey(text);
    expect(await lastUse(partner)).not.toEqual(old);
  });

  it('is not written by a wrong secret', async () => {
    const partner = await makePartner();
    const key = await makeKey(partner);
    await authenticateApiKey(formatApiKey({ ...key, secret: randomBytes(32) }));
    expect(await lastUse(partner)).toBeNull();
  });

  it('never makes a request wait for another that holds the row', async () => {
    const partner = await makePartner();
    const { text, keyId } = await makeKey(partner);
    await inTransaction(partner.scope, async (client) => {
      await client.query('SELECT FROM api_key WHERE partner_id = $1 AND id = $2 FOR UPDATE', [
        partner.id,
        keyId,
      ]);
      // Would wait for this very transaction, were the row locked for the note.
      expect(await authenticateApiKey(text)).toMatchObject({ partnerId: partner.id, keyId });
    });
    expect(await lastUse(partner)).toBeNull();
  });
});

it('lists the keys of one partner, active ones first, newest first, without secrets', async () => {
  const partner = await makePartner();
  const old = await makeKey(partner, 'old');
  await makeKey(partner, 'new');
  await makeKey(await makePartner(), 'others');
  await revokeApiKey(partner.scope, { actor, keyId: old.keyId });
  await makeKey(partner, 'newest');
  const keys = await listApiKeys(partner.scope);
  expect(keys.map(({ name }) => name)).toEqual(['newest', 'new', 'old']);
  expect(Object.keys(keys[0] ?? {})).not.toContain('secretHash');
});
