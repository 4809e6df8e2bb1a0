import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFileDurably } from '@/lib/platform/process/write-file-durably';
import { formatVerifierKey } from '@/lib/proof/core/signed-note';
import { partnerVerifierKey } from '@/lib/proof/keys/key-in-force';
import { formatSignerKey } from '@/lib/proof/keys/signer-key';
import { asOwner } from '@/tests/support/database/as-owner';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';
import { makeWitness, trust } from '@/tests/support/proof/made-witness';
import { testKey } from '@/tests/support/proof/seal';
import { serveMadeWitness } from '@/tests/support/proof/served-witness';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const KILLS = 4;

it('each checkpoint leaves the database, however often the servers are killed', async () => {
  await startKillableDatabase();
  const partner = await makePartner();
  const witness = makeWitness([]);
  trust(witness.path, partnerVerifierKey(testKey(), partner.id));
  const { place } = await serveMadeWitness(witness);
  const folder = makeScratchFolder();
  const keyFile = join(makeScratchFolder(), 'proof-key');
  writeFileDurably(keyFile, { text: `${formatSignerKey(testKey())}\n`, mode: 0o600 });
  const variables = {
    NEXTAUTH_SECRET: crypto.randomUUID(),
    PROOF_KEY_FILE: keyFile,
    CHECKPOINT_FOLDER: folder,
    WITNESS_URLS: place.url,
    WITNESS_KEYS: formatVerifierKey(place.key),
  };
  const servers = [await startKillableProduct(variables), await startKillableProduct(variables)];
  const inside = join(folder, `log.example_${partner.id}`);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = (await listSizes(partner.id)).length;
    await storeRaw(partner, [rawRecord({ id: `record-${kill}` })]);
    await expect.poll(async () => (await listSizes(partner.id)).length).toBeGreaterThan(before);
    await servers[kill % 2]?.killServer();
    await servers[kill % 2]?.untilWell();
  }
  await expect.poll(() => cosignedSize(partner.id)).toBe((await listSizes(partner.id)).at(-1));
  await expect.poll(() => sizesIn(inside)).toEqual(await listSizes(partner.id));
  const newest = join(inside, String((await listSizes(partner.id)).at(-1)));
  await expect.poll(() => readFileSync(newest, 'utf8')).toContain(place.key.name);
  expect(witness.told.filter((sentence) => sentence.includes('was not shown'))).toEqual([]);
  expect(readFileSync(servers[0]?.log ?? '', 'utf8')).not.toMatch(
    /rolled back|forked|PROOF_KEY_FILE is missing|in this database alone/,
  );
});

async function listSizes(partnerId: string): Promise<number[]> {
  const rows = await asOwner<{ size: string }>(
    'SELECT size FROM tlog_checkpoint WHERE partner_id = $1 ORDER BY size',
    [partnerId],
  );
  return rows.map(({ size }) => Number(size));
}

async function cosignedSize(partnerId: string): Promise<number> {
  const rows = await asOwner<{ size: string }>(
    'SELECT max(size) AS size FROM tlog_cosignature WHERE partner_id = $1',
    [partnerId],
  );
  return Number(rows[0]?.size);
}

function sizesIn(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map(Number)
    .sort((one, other) => one - other);
}
