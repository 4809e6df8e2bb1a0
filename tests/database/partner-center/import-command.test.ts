import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import importFile from '@/scripts/import';
import { rawOrder, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { startCommandProcess, type Ended } from '@/tests/support/command-process';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { runHere } from '@/tests/support/run-here';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadedText, filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = filterOf('from=2026-03-01&to=2026-03-31');
const next = { uri: '/auditrecords?seekOperation=Next', method: 'GET', headers: [] };

function importText(content: string | Uint8Array, partner?: TestPartner): Promise<Ended> {
  return runHere(importFile, { args: argumentsFor(content, partner) });
}

/** The same by a process of its own. */
function startImport(content: string | Uint8Array, partner?: TestPartner): Promise<Ended> {
  return startCommandProcess(['import', ...argumentsFor(content, partner)]).ended;
}

function argumentsFor(content: string | Uint8Array, partner?: TestPartner): string[] {
  const file = join(makeScratchFolder(), 'answer.json');
  writeFileSync(file, content);
  return [file, ...(partner ? ['--partner', partner.domain] : [])];
}

it('imports a file saved by PowerShell 5, and says that it is one page of several', async () => {
  const partner = await makePartner();
  const records = [rawRecord({ customerName: WINGTIP.name }), rawRecord()];
  const response = JSON.stringify({ totalCount: 2, items: records, links: { next } });
  // The API's own mark, and the one of the file before it.
  const { code, stdout, stderr } = await startImport(
    Buffer.from(`\ufeff\ufeff${response}\r\n`, 'utf16le'),
    partner,
  );
  expect([code, stdout]).toEqual([0, '2 stored, 0 duplicates\n']);
  expect(stderr).toMatch(
    /^\S+answer\.json holds one page of an answer that has more \(.*\): import the pages that follow, too\.\n$/,
  );
  const names = (await latestActivities(partner)).map(({ customerName }) => customerName);
  expect(names).toContain(WINGTIP.name);
  const again = await importText(JSON.stringify({ items: records, links: {} }), partner);
  expect(again).toMatchObject({ code: 0, stdout: '0 stored, 2 duplicates\n', stderr: '' });
});

it('imports an export, with the same records as a result', async () => {
  const [from, to] = [await makePartner(), await makePartner()];
  const odd = rawRecord({ customerId: null, customerName: null, id: undefined, sessionId: 's' });
  await storeRaw(from, [rawOrder(['Mail', 'Büro']), odd, rawRecord({ operationStatus: 'failed' })]);
  const text = await downloadedText(from.scope, { filter: MARCH, format: 'ndjson' });

  const own = await importText(text);
  expect(own).toMatchObject({ code: 0, stdout: '0 stored, 3 duplicates\n', stderr: '' });
  const other = await importText(text, to);
  expect(other).toMatchObject({ code: 0, stdout: '3 stored, 0 duplicates\n' });
  const told = (partner: TestPartner) =>
    latestActivities(partner).then((all) =>
      all.map(({ recordId, occurredAt, customizedData }) => ({
        recordId,
        occurredAt,
        customizedData,
      })),
    );
  expect(new Set(await told(to))).toEqual(new Set(await told(from)));
});

it('refuses a file as a process of its own, too', async () => {
  const partner = await makePartner();
  const { code, stdout, stderr } = await startImport('', partner);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^The file \S+answer\.json is empty\.\n$/);
  expect(await latestActivities(partner)).toEqual([]);
});

it('imports a response without records for any partner', async () => {
  expect(await importText('{"totalCount":0,"items":[]}')).toMatchObject({
    code: 0,
    stdout: '0 stored, 0 duplicates\n',
    stderr: '',
  });
});

it.each<[string, string | Uint8Array, RegExp]>([
  ['Latin-1', Buffer.from('[{"a":"Größe"}]', 'latin1'), /is not UTF-8: byte 9 \(counted from 0\)/],
  [
    'a text that breaks off',
    '{"items":[\n{"id":"1"',
    /^This is not JSON at line 2, column 10\.\n$/,
  ],
  ['other names', '{"items":[{"Id":"1"}]}', /^Record 1 of 1: the field \w+ is missing\.$/m],
])('reports what is wrong with %s, and stores nothing', async (_what, content, sentence) => {
  const partner = await makePartner();
  const { code, stdout, stderr } = await importText(content, partner);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(sentence);
  expect(await latestActivities(partner)).toEqual([]);
});

it('stores a record whose id is known but whose content differs, and reports the conflict', async () => {
  const partner = await makePartner();
  const first = rawRecord();
  await storeRaw(partner, [first]);
  const other = { ...first, operationType: 'convert_trial_subscription' };
  const spelt = { ...first, operationDate: '2026-03-15T12:20:30.1234567+02:00' };
  const response = JSON.stringify({ items: [other, spelt] });
  const imported = await importText(response, partner);
  expect(imported).toMatchObject({ code: 0, stdout: '1 stored, 1 duplicates, 1 conflicts\n' });
  const again = await importText(response, partner);
  expect(again).toMatchObject({ code: 0, stdout: '0 stored, 2 duplicates\n' });
});
