import { beforeEach, expect, it } from 'vitest';
import { recordExport } from '@/lib/activity/own/record-export';
import { isSignedBy, verifierOf } from '@/lib/proof/core/signed-note';
import { partnerKey, type ProofKeys } from '@/lib/proof/keys/proof-keys';
import { isDue } from '@/lib/proof/sealing/is-due';
import { inBackground } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import {
  kindOf,
  readAllEntries,
  readSignedHead,
  recordsFrom,
} from '@/tests/support/proof/log-entries';
import { sealOf, testKey, TEST_KEYS } from '@/tests/support/proof/seal';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';

useDatabase();

let partner: TestPartner;
beforeEach(async () => {
  partner = await makePartner();
});

it('knows without looking further whether there is anything to seal', async () => {
  const at = new Date('2026-04-01T12:00:00Z');
  const check = (options: { instant?: Date; keys?: ProofKeys } = {}) =>
    inBackground(partner, async (client) =>
      isDue(client, {
        partnerId: partner.id,
        keys: TEST_KEYS,
        settled: '1000000',
        instant: at,
        ...options,
      }),
    );
  expect(await check()).toBe(true);
  await storeRaw(partner, recordsFrom(0, 1));
  await sealOf(partner, { instant: at });
  expect(await check()).toBe(false);
  expect(await check({ instant: new Date('2026-04-01T13:00:00Z') })).toBe(true);
  expect(await check({ instant: new Date('2026-04-02T00:00:01Z') })).toBe(true);
  expect(await check({ keys: { current: testKey(2), previous: testKey() } })).toBe(true);
  await storeRaw(partner, recordsFrom(1, 2));
  expect(await check()).toBe(true);
});

it('gives an export that ended whole a receipt', async () => {
  const { recordEnd } = await recordExport(partner.scope, {
    actor: 'ada@x.example',
    origin: { address: null, userAgent: '' },
    path: '/x',
    format: 'csv',
    filter: '',
    zone: 'UTC',
    language: 'en',
    expectedRows: 2,
  });
  await recordEnd({ end: 'complete', rows: 2, bytes: 10, sha256: 'ab'.repeat(32) });
  await sealOf(partner);
  const entries = await readAllEntries(partner);
  expect(entries.slice(0, 4).map(kindOf)).toEqual(['key', 'activity', 'activity', 'receipt']);
  expect(JSON.parse(entries[3]?.line ?? '{}')).toMatchObject({
    format: 'csv',
    record: 2,
    rows: 2,
    sha256: 'ab'.repeat(32),
  });
});

it('lets a new key in when the one in force signs it, too, and no other', async () => {
  await storeRaw(partner, recordsFrom(0, 1));
  await sealOf(partner);
  await storeRaw(partner, recordsFrom(1, 2));
  const lost = { current: testKey(2), previous: null };
  await expect(sealOf(partner, { keys: lost })).rejects.toThrow('PROOF_KEY_FILE');
  await sealOf(partner, { keys: { current: testKey(2), previous: testKey(1) } });
  const { note, isSigned } = await readSignedHead(partner);
  expect(isSigned).toBe(true);
  expect(isSignedBy(note, verifierOf(partnerKey(testKey(2), partner.id)))).toBe(true);
  const said = (await readAllEntries(partner)).filter((entry) => kindOf(entry) === 'key');
  expect(
    said.map(
      ({ line }) => (JSON.parse(line ?? '{}') as { signatures: string[] }).signatures.length,
    ),
  ).toEqual([1, 2]);
  await storeRaw(partner, recordsFrom(2, 3));
  await expect(sealOf(partner)).rejects.toThrow('PROOF_KEY_FILE');
});
