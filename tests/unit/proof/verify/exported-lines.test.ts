import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareLines } from '@/scripts/verify/files/exports/compare-lines.mjs';
import { hashLines } from '@/scripts/verify/files/exports/file-lines.mjs';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

// The identity is made of the fifteenth cell.
const row = (id: string, name: string) => `t,${name},c,d,succeeded,f,g,h,i,j,k,l,m,n,${id},p`;

function list(lines: [identity: string, content: string][]): Buffer {
  return Buffer.concat(
    lines.map(([identity, content]) =>
      Buffer.concat([
        hash('sha256', identity, 'buffer').subarray(0, 8),
        hash('sha256', content, 'buffer').subarray(0, 16),
      ]),
    ),
  );
}

const listOf = (rows: string[]) =>
  list(rows.map((text) => [text.split(',')[14] ?? '', text.split(',').join('\0')]));

function lines(text: string, format: 'csv' | 'ndjson' = 'csv') {
  const file = join(makeScratchFolder(), 'file');
  writeFileSync(file, text);
  return hashLines(file, format);
}

const ROWS = ['one', 'two', 'three'].map((id) => row(id, 'name'));

it('the same lines are the same, whatever quotes, line ends and marks they were written with', async () => {
  expect(await compareLines(lines(ROWS.join('\n')), listOf(ROWS))).toBeNull();
  const quoted = ROWS.map((text) =>
    text
      .split(',')
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  expect(
    await compareLines(lines(`\ufeff${quoted.join('\r\n')}\r\n\r\n`), listOf(ROWS)),
  ).toBeNull();
  const formula = ROWS.map((text) => text.replace('name', '"=""name"""'));
  expect(await compareLines(lines(formula.join('\n')), listOf(ROWS))).toBeNull();
});

it('a cell may hold what parts cells and lines', async () => {
  const text = row('one', '"a ""b"", c\r\nd"');
  const content = row('one', '#').split(',').join('\0').replace('#', 'a "b", c\nd');
  expect(await compareLines(lines(text), list([['one', content]]))).toBeNull();
});

it('rows that are changed, missing, added or in another order are named', async () => {
  const given = listOf(ROWS);
  const [one = '', two = '', three = ''] = ROWS;
  const differ = (rows: string[]) => compareLines(lines(rows.join('\n')), given);
  expect(await differ([one, row('two', 'other'), three])).toBe(
    '1 rows are changed (record two, line 2)',
  );
  expect(await differ([one, three])).toBe('1 rows are missing (line 2 of the export)');
  expect(await differ([...ROWS, row('four', 'name')])).toBe(
    '1 rows are added (record four, line 4)',
  );
  expect(await differ([two, one, three])).toBe('its rows are in another order');
  expect(await differ([one, one, three])).toContain(
    '1 rows are missing (line 2 of the export); 1 rows are added',
  );
});

it('lines of NDJSON are known by id', async () => {
  const line = '{"id":"one","operationStatus":"failed","x":1}';
  const given = list([['one', line]]);
  expect(await compareLines(lines(`${line}\n`, 'ndjson'), given)).toBeNull();
  expect(await compareLines(lines(`${line.replace('1', '2')}\n`, 'ndjson'), given)).toBe(
    '1 rows are changed (record one, line 1)',
  );
  expect(await compareLines(lines('nonsense', 'ndjson'), given)).toContain('missing');
});
