import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteCell, formatCsv } from '@/lib/activity/export/csv/format-csv';

// How a strict reader splits it, how Excel does where the comma is the decimal separator, and
// LibreOffice, which by default splits at all three.
const SEPARATORS = [{ delimiter: [','] }, { delimiter: [',', ';', '\t'] }];

const texts = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', '=', ' ', 'a', '1', '\u2028'),
  }),
  fc.constantFrom('a,b', 'say "x"', 'a\r\nb', 'a; =1', ';', '', '\t', 'a; b; c', '"', '""', ';"'),
);

describe.each(SEPARATORS)('split at $delimiter', ({ delimiter }) => {
  it('any text in any cell is read back by a strict parser', () => {
    const records = fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(records, (cells) => {
        const readable = cells.map((record) =>
          record.map((text) => text.replaceAll('\0', '\ufffd')),
        );
        const read = parse(formatCsv(cells), { delimiter, record_delimiter: '\r\n' });
        expect(read).toEqual(readable);
      }),
    );
  });
});

it.each([',', ';', '\t', '"', '\r', '\n', '\v', '\f', '\x85', '\u2028', '\u2029'])(
  'a cell with %j is quoted',
  (sign) => expect(quoteCell(`a${sign}b`)).toBe(`"a${sign.replace('"', '""')}b"`),
);

it.each(['', 'a', "it's", 'a b', '25', '-3', 'Zürich', '日本', 'a|b', '5f0c-1'])(
  'a cell without any of them is not: %j',
  (cell) => expect(quoteCell(cell)).toBe(cell),
);
