import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkOutside } from '@/lib/doctor/check-outside';
import { checkProof } from '@/lib/doctor/check-proof';
import { applySettings, findDatabaseOwnerUrl, findDatabaseUrl } from '@/lib/platform/env/env';
import { formatVerifierKey } from '@/lib/proof/core/signed-note';
import { makeKeyFile } from '@/lib/proof/keys/key-file';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { formatSignerKey } from '@/lib/proof/keys/signer-key';
import { sendDue } from '@/lib/proof/outside/send-due';
import { writeFileDurably } from '@/lib/platform/process/write-file-durably';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeLog } from '@/tests/support/proof/made-log';
import { ask, makeWitness, trust } from '@/tests/support/proof/made-witness';
import { makeSealedPartner } from '@/tests/support/proof/sealed-partner';
import { testKey } from '@/tests/support/proof/seal';
import { serveMadeWitness } from '@/tests/support/proof/served-witness';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

const urls = () => ({
  url: String(findDatabaseUrl()),
  ownerUrl: String(findDatabaseOwnerUrl()),
});

function set(settings: Record<string, string>): void {
  applySettings(settings);
  const unset = Object.fromEntries(Object.keys(settings).map((name) => [name, '']));
  onTestFinished(() => applySettings(unset));
}

function setKeyFile(): string {
  const file = join(makeScratchFolder(), 'proof-key');
  writeFileDurably(file, { text: `${formatSignerKey(testKey())}\n`, mode: 0o600 });
  set({ PROOF_KEY_FILE: file });
  return file;
}

it('advises where nothing is set, and finds nothing wrong', async () => {
  const advice: string[] = [];
  expect(await checkProof(urls(), (sentence) => advice.push(sentence))).toEqual([]);
  expect(await checkOutside(urls(), (sentence) => advice.push(sentence))).toEqual([]);
  expect(advice).toEqual([
    expect.stringMatching(/^PROOF_KEY_FILE is missing, so nothing is sealed/),
    expect.stringMatching(/^Checkpoints of the log stay in this database alone/),
  ]);
});

it('finds a key that others can read, one that is not in force, and sealing that is behind', async () => {
  const { partner } = await makeSealedPartner();
  const file = setKeyFile();
  const check = () => checkProof(urls(), () => undefined);
  expect(await check()).toEqual([]);
  chmodSync(file, 0o644);
  expect(await check()).toEqual([expect.stringContaining(`run \`chmod 600 ${file}\``)]);
  chmodSync(file, 0o600);

  await storeRaw(partner, [rawRecord({ id: 'late' })]);
  expect(await check()).toEqual([]);
  await asOwner(
    `UPDATE activity SET recorded_at = now() - interval '2 minutes' WHERE record_id = 'late'`,
  );
  expect(await check()).toEqual([
    expect.stringMatching(`^${partner.domain}: activities that were stored more than a minute ago`),
  ]);

  const other = join(makeScratchFolder(), 'other');
  makeKeyFile(other, 'log.example');
  set({ PROOF_KEY_FILE: other });
  expect(await check()).toEqual([
    expect.stringContaining('does not hold the key by which the log is signed'),
  ]);
});

it('finds a folder that cannot be written, and a witness that is away or has seen another log', async () => {
  const { partner, tenant, vkey } = await makeSealedPartner();
  const witness = makeWitness([]);
  trust(witness.path, vkey);
  const { place, stop } = await serveMadeWitness(witness);
  set({ WITNESS_URLS: place.url, WITNESS_KEYS: formatVerifierKey(place.key) });
  set({ CHECKPOINT_FOLDER: makeScratchFolder() });
  const check = async () =>
    (await checkOutside(urls(), () => undefined)).filter(
      (sentence) => !sentence.includes('.example:') || sentence.includes(partner.domain),
    );
  expect(await check()).toEqual([
    expect.stringContaining('It has cosigned nothing of this log yet'),
  ]);
  const { signal } = new AbortController();
  await sendDue(tenant, { place, witnesses: 1, signal });
  expect(await check()).toEqual([]);

  const key = partnerKey(testKey(), partner.id);
  const fork = makeWitness([], { name: place.key.name });
  trust(fork.path, vkey);
  ask(fork, { log: makeLog(3, { origin: key.name, key }), old: 0, size: 3 });
  const forked = await serveMadeWitness(fork);
  set({ WITNESS_URLS: forked.place.url, WITNESS_KEYS: formatVerifierKey(forked.place.key) });
  expect(await check()).toEqual([
    expect.stringContaining('cosigned a checkpoint of 3 entries that this database does not have'),
  ]);

  await stop();
  set({ WITNESS_URLS: place.url, WITNESS_KEYS: formatVerifierKey(place.key) });
  set({ CHECKPOINT_FOLDER: join(makeScratchFolder(), 'missing') });
  expect(await check()).toEqual([
    expect.stringMatching(/^CHECKPOINT_FOLDER cannot be written: ENOENT/),
    expect.stringContaining(`${partner.domain}: It cannot be reached`),
  ]);
});
