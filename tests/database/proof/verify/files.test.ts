import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { recordExport } from '@/lib/activity/own/record-export';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { formatVerifierKey, verifierOf } from '@/lib/proof/core/signed-note';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { findProof } from '@/lib/proof/read/find-proof';
import { findEntry } from '@/lib/proof/read/read-entries';
import { verifyFiles } from '@/scripts/verify/files/verify-files.mjs';
import { FileDatabase } from '@/scripts/verify/files/with-database.mjs';
import { asOwner } from '@/tests/support/database/as-owner';
import { sealOf, testKey } from '@/tests/support/proof/seal';
import { useSealedLog } from '@/tests/support/proof/use-sealed-log';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const sealed = useSealedLog();

let folder = '';
beforeEach(() => {
  folder = makeScratchFolder();
});

const put = (name: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
};

async function check(...names: string[]): Promise<string> {
  const said: string[] = [];
  const database = new FileDatabase({ findUrl: () => findDatabaseOwnerUrl() ?? '', partner: null });
  try {
    const paths = names.map((name) => join(folder, name));
    await verifyFiles(paths, { witnesses: [], tell: (sentence) => said.push(sentence), database });
    return said.join('\n');
  } catch (error) {
    return messageOf(error);
  } finally {
    await database.close();
  }
}

const FILE = 'a,b\r\n1,2\r\n';

// Exports a file, and puts what is offered of its receipt beside it.
async function putExport(name: string): Promise<{ position: number }> {
  const { scope } = sealed.log.partner;
  const { recordEnd } = await recordExport(scope, {
    actor: 'ada@x.example',
    origin: { address: null, userAgent: '' },
    path: '/x',
    format: 'csv',
    filter: '',
    zone: 'UTC',
    language: 'en',
    expectedRows: 1,
  });
  await recordEnd({ end: 'complete', rows: 1, bytes: FILE.length, sha256: hash('sha256', FILE) });
  await sealOf(sealed.log.partner);
  const [row] = await asOwner<{ position: string }>(
    `SELECT max(position) AS position FROM tlog_statement WHERE partner_id = $1 AND kind = 'receipt'`,
    [scope.partnerId],
  );
  const position = Number(row?.position);
  await putEntry(name, position);
  put('export.csv', FILE);
  return { position };
}

async function putEntry(name: string, position: number): Promise<void> {
  const { scope } = sealed.log.partner;
  put(`${name}.json`, (await findEntry(scope, position))?.line ?? '');
  put(`${name}.tlog-proof`, (await findProof(scope, { position })) ?? '');
}

const vkey = () => formatVerifierKey(verifierOf(partnerKey(testKey(), sealed.log.partner.id)));

it('a proof with its entry beside it is checked, by the key that is given or that of the database', async () => {
  await putEntry('entry-8', 8);
  expect(await check('entry-8.tlog-proof')).toMatch(
    /is the entry at position 8 of the log .*a record that was stored at/,
  );
  put('key', vkey());
  expect(await check('entry-8.tlog-proof', 'key')).toContain('position 8');
  put('key', formatVerifierKey(verifierOf(partnerKey(testKey(2), sealed.log.partner.id))));
  expect(await check('entry-8.tlog-proof', 'key')).toContain("is not signed by the log's key");
  put('key', formatVerifierKey(verifierOf(testKey())));
  expect(await check('entry-8.tlog-proof', 'key')).toContain('is of another log');
});

it('a proof is refused with an entry that was changed, without one, or when it was cut or changed itself', async () => {
  await putEntry('entry-8', 8);
  await putEntry('entry-9', 9);
  const line = (await findEntry(sealed.log.partner.scope, 8))?.line ?? '';
  const proof = (await findProof(sealed.log.partner.scope, { position: 8 })) ?? '';
  put('entry-8.json', line.replace('activity', 'activitz'));
  expect(await check('entry-8.tlog-proof')).toContain('does not prove');
  expect(await check('entry-8.tlog-proof', 'entry-9.json')).toContain('does not prove');
  put('alone.tlog-proof', proof);
  expect(await check('alone.tlog-proof')).toContain('no file with that entry was given');
  put('entry-8.json', line);
  for (const bad of [proof.slice(0, -9), proof.replace('index 8', 'index x'), '']) {
    put('entry-8.tlog-proof', bad);
    expect(await check('entry-8.tlog-proof')).toContain('is no whole proof');
  }
  put('entry-8.tlog-proof', proof.replace('index 8', 'index 9'));
  expect(await check('entry-8.tlog-proof')).toContain('does not prove');
});

it('an export is known again by its receipt, with the database and without', async () => {
  const { position } = await putExport('receipt');
  expect(await check('export.csv')).toContain(`complete and unchanged: the export`);
  expect(await check('export.csv')).toContain(`entry ${position} of the log`);
  put('key', vkey());
  const said = await check('export.csv', 'receipt.tlog-proof', 'receipt.json', 'key');
  expect(said).toContain('the receipt of an export of 1 rows');
  expect(said).toContain('export.csv is complete and unchanged: it is the file of that receipt');
});

it('a receipt that is held beside another file is named, and a file that was never given out', async () => {
  await putExport('receipt');
  put('export.csv', FILE.replace('1', '3'));
  expect(await check('export.csv', 'receipt.tlog-proof', 'receipt.json')).toMatch(
    /receipt\.json, which .* proves, is of another file than .*export\.csv/,
  );
  expect(await check('export.csv')).toContain('The log has no receipt of this file');
});

it('checkpoints are checked against the key and each other', async () => {
  const [first, second] = sealed.log.checkpoints;
  put('one', first?.note ?? '');
  put('two', second?.note ?? '');
  expect(await check('one', 'two')).toMatch(
    /one is a checkpoint of the log .*\n.*two is a checkpoint/,
  );
  put('two', second?.note.replace(`\n${second.size}\n`, `\n${first?.size}\n`) ?? '');
  expect(await check('one', 'two')).toContain('with different roots: the log was forked');
  put('two', second?.note.slice(0, -7) ?? '');
  expect(await check('two')).toContain('is no whole checkpoint');
  put('two', second?.note.replace(`\n${second.size}\n`, `\n${second.size + 1}\n`) ?? '');
  expect(await check('two')).toContain('its signature does not fit it');
});
