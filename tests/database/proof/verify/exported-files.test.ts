import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { verifyFiles } from '@/scripts/verify/files/verify-files.mjs';
import { FileDatabase } from '@/scripts/verify/files/with-database.mjs';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { sealOf } from '@/tests/support/proof/seal';
import { recordsOf } from '@/tests/support/proof/sealed-log';
import { exportLog, type TestExport } from '@/tests/support/records/exports';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

async function makeExport(format: 'csv' | 'ndjson'): Promise<TestExport> {
  const partner = await makePartner();
  await storeRaw(partner, recordsOf(partner, { from: 0, to: 12 }));
  const exported = await exportLog(partner, { format });
  await exportLog(partner, { format, query: 'from=2026-03-10&to=2026-03-10' });
  await sealOf(partner);
  return exported;
}

async function check(name: string, content: string | Buffer): Promise<string> {
  const path = join(makeScratchFolder(), name);
  writeFileSync(path, content);
  const said: string[] = [];
  const database = new FileDatabase({ findUrl: () => findDatabaseOwnerUrl() ?? '', partner: null });
  try {
    await verifyFiles([path], { witnesses: [], tell: (sentence) => said.push(sentence), database });
    return said.join('\n');
  } catch (error) {
    return messageOf(error);
  } finally {
    await database.close();
  }
}

describe('an exported file', () => {
  it('of CSV is told as it was given out, saved anew, or with its differences', async () => {
    const { bytes, recordId } = await makeExport('csv');
    expect(await check('log.csv', bytes)).toContain(
      `complete and unchanged: the export ${recordId}`,
    );
    const text = bytes.toString();
    expect(await check('log.csv', text.replaceAll('\r\n', '\n').slice(1))).toContain(
      'another program has written it anew',
    );
    const rows = text.split(/(?<=\r\n)(?=2026)/);
    expect(rows).toHaveLength(13);
    expect(await check('log.csv', text.replace('Adatum', 'Another'))).toMatch(
      /1 rows are changed \(record r-\d+, line 2\)|1 rows are changed/,
    );
    expect(await check('log.csv', rows.slice(0, -1).join(''))).toContain(
      '1 rows are missing (line 13 of the export)',
    );
    expect(
      await check('log.csv', [...rows, rows[1]?.replace(/r-\d+/, 'r-x') ?? ''].join('')),
    ).toContain('1 rows are added (record r-x, line 14)');
    const [heading = '', first = '', second = '', ...others] = rows;
    expect(await check('log.csv', [heading, second, first, ...others].join(''))).toContain(
      'in another order',
    );
  });

  it('of NDJSON likewise', async () => {
    const { bytes, recordId } = await makeExport('ndjson');
    expect(await check('log.ndjson', bytes)).toContain(
      `complete and unchanged: the export ${recordId}`,
    );
    expect(await check('log.ndjson', bytes.toString().replace('Adatum', 'Another'))).toContain(
      '1 rows are changed',
    );
    expect(await check('log.ndjson', '{"id":"stranger"}\n')).toContain(
      'The log has no receipt of this file',
    );
  });

  it('that is none is not read as one', async () => {
    await makeExport('csv');
    const workbook = Buffer.from('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml', 'latin1');
    expect(await check('log.xlsx', workbook)).toContain('log.xlsx is damaged');
    for (const [name, content] of [
      ['log.csv', Buffer.from('%PDF-1.7\n\xff\xfe,,,,,,,,,,,,,,,,,', 'latin1')],
      ['log.csv', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', 'latin1')],
      ['log.csv', 'Time;Customer;Operation\r\n1;2;3\r\n'],
      ['notes.txt', 'Some words, and more of them.\n'],
    ] as const) {
      const said = await check(name, content);
      expect(said).toContain('The log has no receipt of this file');
      expect(said).toContain('made before receipts existed, have none');
      expect(said).toContain('neither CSV with commas nor NDJSON');
    }
  });

  it('is known by what it holds, not by its name', async () => {
    // Of a partner that is not the first one to have records of these ids.
    await makeExport('ndjson');
    const { bytes } = await makeExport('ndjson');
    const changed = bytes.toString().replace('Adatum', 'Another');
    expect(await check('log.txt', changed)).toContain('1 rows are changed');
  });

  it('is not compared with a list that was changed', async () => {
    const { bytes } = await makeExport('csv');
    await asOwner('UPDATE exported_part SET lines = set_byte(lines, 30, get_byte(lines, 30) # 1)');
    expect(await check('log.csv', bytes.toString().replace('Adatum', 'Another'))).toContain(
      'is not what its receipt says',
    );
  });
});
