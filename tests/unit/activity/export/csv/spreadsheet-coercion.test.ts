import { describe, expect, it } from 'vitest';
import { isCoercedBySpreadsheet } from '@/lib/activity/export/csv/spreadsheet-coercion';
import { processorTimeOf } from '@/tests/support/processor-time';

function list(...lines: string[]): string[] {
  return lines.join(' | ').split(' | ');
}

const VALUES: Record<string, string[]> = {
  numbers: list(
    '0 | 7 | 007 | 00712 | 12345678901234567890 | 20261121 | -005 | +5 | −5 | 5− | .5 | 5. | 1.5 | 1,5',
    "1,234 | 1.234 | 1'234 | 1’234 | 1 234 | 1\u202f234,50 | 1,2,3 | 1.000.000,00 | 100,000.5",
    '12,34,567 | (12) | 12- | 1E5 | 1e5 | 12e3 | 1E+5 | 1e-05 | 1.5E+3 | 1,5E3 | 1e400 | 1e 5 | 1 e5',
    '123456789e12 | 1 1/2 | ½ | 1½ | １２３ | １２.５ | ٣٤ | 5۵ | ① | 5²',
  ),
  'what stands among blanks': [
    ...[' 00712', '00712 ', '\u00a000712', '\u300000712', '\u200b00712', '00712\u2060', ' TRUE '],
  ],
  amounts: list(
    '5% | 5 % | %5 | 50 % | 5‰ | ５％ | $5 | 5$ | -$5 | $-5 | ($5) | €5 | 5 € | 5,00 € | ₩5,000 | ￥500 | ¥500',
    '£5 | kr 5 | 5 kr | CHF 5 | Ft 5 | 12 zł | R$5 | US$ 5',
  ),
  dates: list(
    '2026-11 | 11-21 | 1-2 | 1/2 | 1/13 | 1.2. | 1.2.3 | 15.3.2026 | 2026.11.21 | 2026/11/21 | 1-1-1 | 3. 4.',
    '12/2026 | 2026-11-21T10:00 | 2026-11-21T10:00:00.000Z | 2026-11-21 10:00 | 1/2/2026 12:30 PM',
    '3.4. 12:30 | 2026年11月21日 | 2026年11月 | 1月2日 | 2026년 11월 21일 | 2026. 11. 21. | 令和8年11月21日',
    'R8.11.1 | H30.4.1',
  ),
  'dates with names': list(
    'MAR1 | mar1 | SEPT2 | Sep-2 | MARC1 | MARCH1 | DEC-01 | Dec1 | 1-MAR | 1MAR | 5.mai | JAN 2026 | March 1',
    'March 1, 2026 | 3 März | März 2026 | 5 mars 2026 | 5 de marzo de 2026 | Oct-2100 | nov.5 | nov/5 | mag 5',
    'lug-5 | ENE1 | Montag, 5. März 2026 | мар 5 | 5 marca 2026 | 5. října 2026 | 5 Mar 26 12:30 | ＭＡＲ１',
  ),
  times: list(
    '12:30 | 12: 30 | 12: | 0071212:30 | 1:2:3 | 24:00 | -1:30 | 01:02.5 | 1:30:15.250 | 12 PM | 12PM | 1 p',
    '9 a | 1:30pm | 1:30 p.m. | 午前 9:00 | 오전 9:00 | 5時30分 | 9:00 PM',
  ),
  'truth values and errors': list(
    'TRUE | true | False | WAHR | FALSCH | VRAI | FAUX | VERO | IGAZ | ИСТИНА',
    '#N/A | #REF! | #DIV/0! | #NAME? | #VALUE!',
  ),
};

const TEXTS = list(
  'Adatum Corporation | order-1 | rec-1 | c-1 | s-9 | corr-1 | INV-2026-001 | sub-00712 | true story',
  '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a01 | 12345678-1234-1234-1234-123456789012 | 6a4f000f4238',
  'd52c77e0b21f | 2404d916bc15 | 00712a | 0x1F | 1_000 | 10 of 20 | 3M | 7-Eleven | 9A | 1st | 3D | 100 seats',
  '24/7 support | Q1 | 1Q26 | 2026-W11 | 12h30 | P1Y | 1Y | 1e5e5 | 1.5e | e5 | Office 365 | Microsoft 365 E3',
  'Visio Plan 2 | Dynamics 365 | Windows 11 | May | March | January | Marching 5 | Monday | Sunday Inc',
  'a@b.example | 1@b.example | CFQ7TTC0LH18:0001 | CFQ7TTC0LH18:0001:CFQ7TTC0K971 | Quantity: 5',
  'Seats: 10; Reason: 1 | #1 | # 5 | No. 5 | 1;2 | 1; 2 | 12; 30 | 1:2:3:4 | 1/2/3/4 | ウィングチップ トイズ',
  '3社 | 5件 | 한빛 2 | 1 2 x | - | . | / | : | $ | % | e | T | PM | kr | 時',
);

describe.each(Object.entries(VALUES))('%s', (_kind, texts) => {
  it.each(texts)('%j is read as a value', (text) =>
    expect(isCoercedBySpreadsheet(text)).toBe(true),
  );
});

it.each(['', ...TEXTS, '00712\n', '1\n2'])('%j is text to every spreadsheet', (text) => {
  expect(isCoercedBySpreadsheet(text)).toBe(false);
});

it.each(['0', ' ', '0 ', '. ', '٣', '0\u00a0', 'a', 'e', '1-'])(
  'a text of a million %j takes hardly any time',
  (part) => {
    const time = processorTimeOf(() => [
      isCoercedBySpreadsheet(`0${part.repeat(1_000_000)}x`),
      isCoercedBySpreadsheet(part.repeat(299)),
    ]);
    expect(time).toBeLessThan(1000);
  },
);

it('a number may have any length', () => {
  expect(isCoercedBySpreadsheet('0'.repeat(400))).toBe(true);
  expect(isCoercedBySpreadsheet(`${'0'.repeat(400)}x`)).toBe(false);
});
