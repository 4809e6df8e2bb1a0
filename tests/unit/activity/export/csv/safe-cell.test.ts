import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCell, safeCells, textCell, textCells } from '@/lib/activity/export/csv/safe-cell';

// Invisible characters: default-ignorable ones, directional marks, blanks and controls.
const INVISIBLE = [
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e'],
  ...['\u200f', '\u202a', '\u202e', '\u2060', '\u2064', '\u2066', '\u2069', '\u206f', '\u3164'],
  ...['\ufe0f', '\ufeff', '\uffa0', '\u{e0020}', '\u{e01ef}', '\u00a0', '\u2003', '\u2800'],
  ...['\x01', '\x08', '\x0b', '\x10', '\x19', '\x1b', '\x1f', '\x7f', '\x80', '\x9f', '\ufff9'],
  ...['\ufff0', '\ufffe', '\ue000', '\ud800', '\u2028', '\u3000', '\u17b4', '\u180b', '\u0085'],
];

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1 (425) 555',
    '-x',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1x',
    '－1x',
    '＠SUM(A1)',
    '\u3164＝1',
    '﹦1',
    '-1-1',
    ' =1+1',
    '\u00a0=1',
    '|calc',
    '%=1',
    '+',
    '-',
    '- 5',
  ])('that starts like a formula is neutralised: %j', (text) => {
    expect([safeCell(text), textCell(text)]).toEqual([`'${text}`, `'${text}`]);
  });

  it.each(INVISIBLE)('that starts like a formula after %j is neutralised', (invisible) => {
    for (const sign of '=+-@') {
      const text = `${invisible}\u200b${invisible}${sign}cmd|' /C calc'!A0`;
      expect([safeCell(text), textCell(text)]).toEqual([`'${text}`, `'${text}`]);
    }
  });

  it.each(['-5', '+5', '-5.25', '-1e5', '25', '', 'a=1', "'=1", '1,234', '5 %', '2026-11'])(
    'with a quantity is left alone: %j',
    (text) => expect(safeCell(text)).toBe(text),
  );

  it.each(['00712', '-5', '+5', '-5.25', '123456789e12', '2026-11'])(
    'with a text that a spreadsheet reads as a number or a date is a text formula: %j',
    (text) => expect(textCell(text)).toBe(`="${text}"`),
  );

  it('is no text formula beyond the length that Excel accepts', () => {
    expect(textCell('0'.repeat(255))).toBe(`="${'0'.repeat(255)}"`);
    expect(textCell('0'.repeat(256))).toBe(`'${'0'.repeat(256)}`);
  });

  it('is never a formula other than a text formula, whatever the text', () => {
    const parts = fc.constantFrom(
      ...['"', '""', '=', '&', '1', '0', '-', '.', ':', '/', ' ', 'e', 'A1', 'SUM(', ')', 'MAR'],
      ...['TRUE', '$', '%', '\u200b', '\r', '\n', ';', ',', '\t', "'", '#N/A', '１'],
    );
    fc.assert(
      fc.property(fc.string({ unit: parts, maxLength: 8 }), (text) => {
        const cell = textCell(text);
        const [, literal] = /^="((?:[^"]|"")*)"$/.exec(cell) ?? [];
        if (literal !== undefined) expect(literal.replaceAll('""', '"')).toBe(text);
        else expect(cell).not.toMatch(/^[\s\u200b]*[=+@-]/);
      }),
      { numRuns: 5000 },
    );
  });
});

it.each([
  [['-3', '5'], '-3; 5'],
  [['-3', 'a'], "'-3; a"],
  [['=1', 'a'], "'=1; a"],
  [['a', '=1'], "a; '=1"],
  [['a', '\u2060=1'], "a; '\u2060=1"],
  [['25', '10'], '25; 10'],
  [['-3'], '-3'],
  [[], ''],
])('with several values is never a formula: %j', (values, cell) => {
  expect(safeCells(values, '; ')).toBe(cell);
});

it.each([
  [['00712'], '="00712"'],
  [['00712', '2026-11'], '00712; 2026-11'],
  [['=1', '00712'], "'=1; 00712"],
])('with several ids is a text already: %j', (ids, cell) => {
  expect(textCells(ids, '; ')).toBe(cell);
});
