import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCsvWriter } from '@/lib/activity/export/csv/csv';
import { writeLines } from '@/lib/activity/export/csv/write-lines';
import type { ExportRow } from '@/lib/activity/export/export-query';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { readCsvLine } from '@/lib/receipts/lines/csv-line';
import { hashLine } from '@/lib/receipts/lines/line-hash';
import { copiedRows } from '@/tests/support/records/copied-rows';
import { exportRow } from '@/tests/support/records/export-row';

const FILE = { zone: 'Asia/Kathmandu', locale: 'en' } as const;
const write = createCsvWriter({ zone: FILE.zone, t: translatorFor(FILE.locale) });

function written(rows: ExportRow[]): Buffer {
  return Buffer.from(writeLines({ ...FILE, ...copiedRows(rows) }));
}

// The text of the file, line by line, and then the hashes of these lines.
function expected(rows: ExportRow[]): Buffer {
  const lines = rows.map((row) => write([row]));
  return Buffer.concat([
    Buffer.from(lines.join('')),
    ...lines.map((line) => hashLine(readCsvLine(line))),
  ]);
}

const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((any) => any.replaceAll('\0', '').toWellFormed());

it('writes each record as a line, and the hash of what the line says when it is read', () => {
  const row = fc
    .record({ customer: text, user: text, operation: text, recordId: text, value: text })
    .chain((fields) => text.map((value) => exportRow({ ...fields, data: [{ key: 'a', value }] })));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      expect(written(rows).equals(expected(rows))).toBe(true);
    }),
  );
});

it('writes lines of any length', () => {
  const rows = [10, 30_000, 90_000, 10].map((length) =>
    exportRow({ customer: '字'.repeat(length), user: 'é'.repeat(length), recordId: '"\ud83d' }),
  );
  const many = Array.from({ length: 8 }, () => rows).flat();
  expect(written(many).equals(expected(many))).toBe(true);
});

it('writes nothing of lines that it could not write', () => {
  const [whole, broken] = [exportRow(), exportRow({ recordId: 'b' })];
  broken[5] = 'no JSON';
  expect(() => written([whole, broken])).toThrow(SyntaxError);
  expect(written([whole]).equals(expected([whole]))).toBe(true);
});
