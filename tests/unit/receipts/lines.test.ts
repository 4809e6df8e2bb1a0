import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileCell, writtenCell } from '@/lib/activity/export/csv/file-cell';
import { formatCsv } from '@/lib/activity/export/csv/format-csv';
import { textCell } from '@/lib/activity/export/csv/safe-cell';
import { cellsOfLine, readCsvLine, textsOfCells } from '@/lib/receipts/lines/csv-line';
import { recordIdOfJson } from '@/lib/receipts/lines/ndjson-line';

const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\0=]/.test(text));
const cells = fc.array(cell, { minLength: 16, maxLength: 16 });

describe('a line of CSV', () => {
  it('says the same however a program writes it', () => {
    fc.assert(
      fc.property(cells, (texts) => {
        const ours = readCsvLine(formatCsv([texts]));
        expect(ours.content).toBe(texts.join('\0'));
        expect(ours.identity).toBe(texts[14]);
        for (const delimiter of [',', ';', '\t'] as const) {
          const other = stringify([texts], { delimiter, quoted: true, record_delimiter: '\n' });
          expect(readCsvLine(other, delimiter)).toEqual(ours);
        }
      }),
    );
  });

  it('says the same when it is read from the cells that we write', () => {
    const anyCells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(anyCells, (texts) => {
        const ours = texts.map((text) => fileCell(textCell(text)));
        const read = ours.map((cell) => (typeof cell === 'string' ? cell : cell.read));
        const line = `${ours.map(writtenCell).join(',')}\r\n`;
        expect(textsOfCells(read)).toEqual(readCsvLine(line));
      }),
    );
  });

  it('says something else with any other cell', () => {
    fc.assert(
      fc.property(cells, fc.nat(15), cell, (texts, at, text) => {
        fc.pre(texts[at] !== text);
        const changed = formatCsv([texts.with(at, text)]);
        expect(readCsvLine(changed).content).not.toBe(readCsvLine(formatCsv([texts])).content);
      }),
    );
  });

  it('has an id as the text that a spreadsheet makes of it', () => {
    const [line = ''] = formatCsv([[textCell('00712'), textCell('1/2'), 'a']]).split('\r\n');
    expect(line).toContain('=');
    expect(cellsOfLine(line)).toEqual(['00712', '1/2', 'a']);
  });

  it('takes no cell that holds a NUL for two cells, and line breaks for what they are', () => {
    expect(cellsOfLine('a\0b,c\r\n')).toEqual(['a\ufffdb', 'c']);
    expect(cellsOfLine('"a\r\nb","c\rd"\r\n')).toEqual(['a\nb', 'c\nd']);
  });

  it.each(['', '\n', 'a"b,c', '"a', '"a"b,c', ',', '"'])(
    'is read whatever stands in it: %j',
    (line) => {
      expect(cellsOfLine(line).length).toBeGreaterThan(0);
    },
  );
});

it('a line of NDJSON names its record, if it has one', () => {
  expect(recordIdOfJson('{"operationStatus":"failed","id":"a"}')).toBe('a');
  for (const line of ['', '{', 'null', '[]', '7', '{"id":5}'])
    expect(recordIdOfJson(line)).toBe('');
});
