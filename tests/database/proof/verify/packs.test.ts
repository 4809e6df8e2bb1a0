import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { verifyFiles } from '@/scripts/verify/files/verify-files.mjs';
import { FileDatabase } from '@/scripts/verify/files/with-database.mjs';
import { useDatabase } from '@/tests/support/database/use-database';
import { readPackOfStory } from '@/tests/support/proof/pack-story';
import { writePack, type PackFiles } from '@/tests/support/proof/unpacked-pack';
import { verifyAt } from '@/tests/support/proof/verify';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

let files: PackFiles = {};
beforeAll(async () => {
  files = await readPackOfStory();
});

let folder = '';
beforeEach(() => {
  folder = makeScratchFolder();
});

// Whatever it asks of a database fails.
const nowhere = new FileDatabase({ findUrl: () => 'postgres://127.0.0.1:1/none', partner: null });

async function check(...names: string[]): Promise<string> {
  const said: string[] = [];
  try {
    const paths = names.map((name) => join(folder, name));
    const tell = (sentence: string) => said.push(sentence);
    await verifyFiles(paths, { witnesses: [], tell, database: nowhere });
    return said.join('\n');
  } catch (error) {
    return messageOf(error);
  }
}

const putZip = (content: PackFiles) => writeFileSync(join(folder, 'pack.zip'), zipSync(content));

it('a pack is checked as a zip and as a folder, without a database', async () => {
  putZip(files);
  expect(await check('pack.zip')).toContain('records is in the log, unchanged');
  writePack(files, join(folder, 'pack'));
  expect(await check('pack')).toContain('records is in the log, unchanged');
});

it('a pack is checked by the key that is given, and by no other', async () => {
  putZip(files);
  const key = Buffer.from(files['proof/key'] ?? []).toString();
  writeFileSync(join(folder, 'log.vkey'), key);
  expect(await check('pack.zip', 'log.vkey')).toContain('signed by the key that you gave');
  writeFileSync(
    join(folder, 'log.vkey'),
    'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  );
  expect(await check('pack.zip', 'log.vkey')).toContain('is not the key that you gave');
});

it('a pack that was changed, cut short or is none is named', async () => {
  const csv = Buffer.from(files['records.csv'] ?? []).toString();
  putZip({ ...files, 'records.csv': Buffer.from(csv.replace('Adatum', 'Another')) });
  expect(await check('pack.zip')).toMatch(/pack\.zip does not prove what it says: /);
  const whole = zipSync(files);
  writeFileSync(join(folder, 'pack.zip'), whole.subarray(0, -40));
  expect(await check('pack.zip')).toContain('is no whole zip');
  const hurt = Buffer.from(whole);
  hurt.fill(0xff, 200, 300);
  writeFileSync(join(folder, 'pack.zip'), hurt);
  expect(await check('pack.zip')).toMatch(/is no whole zip|does not prove what it says/);
  putZip({ 'a.txt': Buffer.from('a') });
  expect(await check('pack.zip')).toContain('has no pack.json');
  mkdirSync(join(folder, 'empty'));
  expect(await check('empty')).toContain('has no pack.json');
});

it('a zip that would write elsewhere is refused', async () => {
  putZip({ ...files, '../elsewhere': Buffer.from('x') });
  expect(await check('pack.zip')).toContain('would be unpacked elsewhere');
});

it('the database that it is from is whole, too', async () => {
  expect((await verifyAt(findDatabaseOwnerUrl() ?? '')).wrong).toBeNull();
});
