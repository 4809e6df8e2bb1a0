import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { listActivitiesOfRecord } from '@/lib/activity/query/list-activities';
import { sql } from '@/lib/platform/database/database';
import { applySettings } from '@/lib/platform/env/env';
import {
  removeConnection,
  saveConnection,
} from '@/lib/partner-center/connection/change-connection';
import { findConnection, getCredentials } from '@/lib/partner-center/connection/connection';
import type { ConnectionFields } from '@/lib/partner-center/connection/connection-schema';
import { asOwner, ownerRows } from '@/tests/support/database/as-owner';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const KEY = randomBytes(32).toString('base64');
beforeAll(() => applySettings({ SECRETS_KEY: KEY }));

const fields = (overrides: Partial<ConnectionFields> = {}): ConnectionFields => ({
  tenant: 'tailspin.onmicrosoft.com',
  clientId: '11111111-2222-4333-8444-555555555555',
  grantType: 'refresh_token',
  clientSecret: 'the client secret',
  refreshToken: 'the refresh token',
  ...overrides,
});
const by = ({ scope, domain }: TestPartner, version: number | null) => ({
  scope,
  actor: `admin@${domain}`,
  version,
});
const versionOf = async ({ scope }: TestPartner) => (await findConnection(scope))?.version ?? null;

async function connected(overrides: Partial<ConnectionFields> = {}): Promise<TestPartner> {
  const partner = await makePartner();
  await saveConnection(by(partner, null), fields(overrides));
  return partner;
}

async function allTextOf(partner: TestPartner): Promise<string> {
  const rows = await ownerRows<{ text: string }>(sql`
    SELECT c::text AS text FROM partner_center_connection c WHERE partner_id = ${partner.id}::uuid
    UNION ALL SELECT a::text FROM activity a WHERE partner_id = ${partner.id}::uuid`);
  return rows.map(({ text }) => text).join('\n');
}

describe('secrets', () => {
  it('are stored encrypted, and decrypted only for a sync', async () => {
    const partner = await connected();
    expect(await allTextOf(partner)).not.toMatch(/the client secret|the refresh token/);
    expect(JSON.stringify(await findConnection(partner.scope))).not.toMatch(/the client|eyJ/);
    expect(await getCredentials(partner.scope)).toMatchObject({
      clientSecret: 'the client secret',
      refreshToken: 'the refresh token',
    });
  });

  it('cannot be decrypted with another key, and the error says so', async () => {
    const partner = await connected();
    applySettings({ SECRETS_KEY: randomBytes(32).toString('base64') });
    const opening = getCredentials(partner.scope);
    await expect(opening).rejects.toThrow(/encrypted with another SECRETS_KEY; set that one again/);
    applySettings({ SECRETS_KEY: KEY });
    expect((await getCredentials(partner.scope)).clientSecret).toBe('the client secret');
  });

  it.each([
    ['another partner', 'copies to another partner'],
    ['another field', 'UPDATE SET encrypted_client_secret = encrypted_refresh_token'],
  ])('cannot be decrypted for %s', async (what) => {
    const [one, other] = [await connected(), await connected()];
    await asOwner(
      `UPDATE partner_center_connection SET encrypted_client_secret = (
         SELECT ${what === 'another field' ? 'encrypted_refresh_token' : 'encrypted_client_secret'}
         FROM partner_center_connection WHERE partner_id = $1) WHERE partner_id = $2`,
      [one.id, what === 'another field' ? one.id : other.id],
    );
    const reader = what === 'another field' ? one : other;
    await expect(getCredentials(reader.scope)).rejects.toThrow(/not encrypted for this partner/);
  });

  it.each([
    ['encrypted_client_secret || $$A$$', /cannot be decrypted|JWE/],
    ['$$nonsense$$', /cannot be decrypted/],
    ["regexp_replace(encrypted_client_secret, '^[^.]*', $$e30$$)", /SECRETS_KEY/],
  ])('that were tampered with (%s) cannot be decrypted', async (change, sentence) => {
    const partner = await connected();
    await asOwner(
      `UPDATE partner_center_connection SET encrypted_client_secret = ${change} WHERE partner_id = $1`,
      [partner.id],
    );
    await expect(getCredentials(partner.scope)).rejects.toThrow(sentence);
  });

  it('cannot be stored without SECRETS_KEY, and the error says so', async () => {
    const partner = await makePartner();
    applySettings({ SECRETS_KEY: '' });
    await expect(saveConnection(by(partner, null), fields())).rejects.toThrow(
      /^SECRETS_KEY is missing, .*\.$/,
    );
    applySettings({ SECRETS_KEY: KEY });
    expect(await findConnection(partner.scope)).toBeNull();
  });
});

describe('a change', () => {
  it('keeps a secret that is left blank, for the same application only', async () => {
    const partner = await connected();
    const blank = { clientSecret: '', refreshToken: 'a newer one' };
    await saveConnection(by(partner, await versionOf(partner)), fields(blank));
    expect(await getCredentials(partner.scope)).toMatchObject({
      clientSecret: 'the client secret',
      refreshToken: 'a newer one',
    });
    const clientId = randomUUID();
    await saveConnection(by(partner, await versionOf(partner)), fields({ ...blank, clientId }));
    expect(await getCredentials(partner.scope)).toMatchObject({ clientId, clientSecret: null });
  });

  it('deletes a refresh token that is no longer used', async () => {
    const partner = await connected();
    const change = by(partner, await versionOf(partner));
    await saveConnection(change, fields({ grantType: 'client_credentials', refreshToken: '' }));
    expect(await getCredentials(partner.scope)).toMatchObject({ refreshToken: null });
  });

  it('and a removal are in the log with tenant and client, and without a secret', async () => {
    const partner = await makePartner();
    const saved = await saveConnection(by(partner, null), fields());
    const removed = await removeConnection(by(partner, await versionOf(partner)));
    expect(await findConnection(partner.scope)).toBeNull();
    const idOf = (changed: typeof saved) => (changed.outcome === 'changed' ? changed.recordId : '');
    const [add] = await listActivitiesOfRecord(partner.scope, idOf(saved));
    const [remove] = await listActivitiesOfRecord(partner.scope, idOf(removed));
    const value = { Tenant: fields().tenant, ClientId: fields().clientId };
    expect(JSON.parse(add?.resourceNewValue ?? '')).toMatchObject(value);
    expect(JSON.parse(remove?.resourceOldValue ?? '')).toMatchObject(value);
    expect([add?.operationType, remove?.operationType, add?.resourceType]).toEqual([
      'add_application_credential',
      'remove_application_credential',
      'application_credential',
    ]);
    expect(add?.userPrincipalName).toBe(`admin@${partner.domain}`);
    expect(await allTextOf(partner)).not.toMatch(/the client secret|the refresh token|eyJ/);
  });

  it('that changes nothing is neither written nor recorded', async () => {
    const partner = await connected();
    const before = await findConnection(partner.scope);
    const blank = fields({ clientSecret: '', refreshToken: '' });
    const text = await allTextOf(partner);
    const version = before?.version ?? null;
    expect(await saveConnection(by(partner, version), blank)).toEqual({ outcome: 'unchanged' });
    expect(await allTextOf(partner)).toBe(text);
    const anew = { ...blank, clientSecret: 'a new one' };
    expect(await saveConnection(by(partner, version), anew)).toMatchObject({ outcome: 'changed' });
  });

  it('that started from another version changes and logs nothing', async () => {
    const partner = await connected();
    const first = await versionOf(partner);
    await saveConnection(by(partner, first), fields({ refreshToken: 'of the quicker one' }));
    const logged = (await allTextOf(partner)).length;
    for (const version of [first, null]) {
      const late = fields({ refreshToken: 'of the slower one' });
      expect(await saveConnection(by(partner, version), late)).toEqual({ outcome: 'stale' });
      expect(await removeConnection(by(partner, version))).toEqual({ outcome: 'stale' });
    }
    expect((await getCredentials(partner.scope)).refreshToken).toBe('of the quicker one');
    expect((await allTextOf(partner)).length).toBe(logged);
  });

  it('of a removed connection does not apply to its replacement', async () => {
    const partner = await connected();
    await saveConnection(by(partner, await versionOf(partner)), fields());
    const old = await versionOf(partner);
    await removeConnection(by(partner, old));
    expect(await saveConnection(by(partner, old), fields())).toEqual({ outcome: 'stale' });
    await saveConnection(by(partner, null), fields());
    expect(await versionOf(partner)).toBeGreaterThan(1);
  });

  it('made by two people at the same time is made by only one of them', async () => {
    const partner = await makePartner();
    const saving = Array.from({ length: 5 }, () => saveConnection(by(partner, null), fields()));
    const outcomes = (await Promise.all(saving)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
  });
});
