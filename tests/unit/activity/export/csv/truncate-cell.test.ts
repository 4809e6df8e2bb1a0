import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createCsvWriter } from '@/lib/activity/export/csv/csv';
import { truncateCell, MAX_CELL_LENGTH } from '@/lib/activity/export/csv/truncate-cell';
import { allTranslators, translatorFor } from '@/lib/platform/i18n/translator';
import { exportRow } from '@/tests/support/records/export-row';

const t = translatorFor('en');

describe('a cell that Excel would truncate silently', () => {
  it.each([0, 1, MAX_CELL_LENGTH])('is complete with %i characters', (length) =>
    expect(truncateCell('x'.repeat(length), t)).toBe('x'.repeat(length)),
  );

  it.each(allTranslators())(
    'says in each language that it is truncated, and where the full text is',
    (t) => {
      const cell = truncateCell('x'.repeat(123_456), t);
      expect(cell).toHaveLength(MAX_CELL_LENGTH);
      expect(cell).toMatch(/^x+… \(.*123,456.*NDJSON.*\)$/);
    },
  );

  it('does not split characters', () => {
    for (const offset of ['', 'x']) {
      const cell = truncateCell(offset + '🚀'.repeat(20_000), t);
      expect(cell.isWellFormed?.() ?? encodeURIComponent(cell)).toBeTruthy();
      expect(cell.length).toBeGreaterThan(MAX_CELL_LENGTH - 2);
      expect(cell.length).toBeLessThanOrEqual(MAX_CELL_LENGTH);
    }
  });
});

it('several long cells of one record are truncated, and their quotes stay paired', () => {
  const data = [0, 1, 2].flatMap((number) => [
    { key: `SubscriptionName-${number}`, value: '"'.repeat(40_000) },
    { key: `SubscriptionId-${number}`, value: `=${'i'.repeat(40_000)}` },
    { key: `Quantity-${number}`, value: '1'.repeat(40_000) },
    { key: `OrderId-${number}`, value: `${number}`.repeat(40_000) },
    { key: `Note-${number}`, value: 'n"'.repeat(1_000_000) },
  ]);
  const text = createCsvWriter({ zone: 'UTC', t })([exportRow({ data }), exportRow()]);
  const [record, next]: string[][] = parse(text, { record_delimiter: '\r\n' });
  expect(next).toHaveLength(16);
  const long = [5, 6, 7, 9, 10].map((column) => record?.[column] ?? '');
  for (const cell of long) {
    expect(cell).toHaveLength(MAX_CELL_LENGTH);
    expect(cell).toMatch(/\(cut here: [\d,]+ characters in all; .*NDJSON\)$/);
  }
  expect(long[1]).toContain('120,004 characters');
  expect(long[3]).toMatch(/^'=iii/);
});
