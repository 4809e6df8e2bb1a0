import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHeading, csvLines } from '@/lib/activity/export/csv';
import { safeCell, safeCells } from '@/lib/activity/export/csv-cell';
import { csvText } from '@/lib/activity/export/csv-text';
import type { ExportRow } from '@/lib/activity/export/stream';
import { translatorFor } from '@/lib/i18n/translator';

const english = translatorFor('en');

const HEADING =
  'Date-Time (UTC),Affected customer,Action,Partner user,Status,Subscription,Quantity,' +
  'Additional information,Customer ID,Subscription ID,Order ID,Resource type,Operation type,' +
  'Correlation ID,Record ID,Timestamp';

function row(told: { data?: unknown[]; customer?: string; value?: string } = {}): ExportRow {
  const data = JSON.stringify(told.data ?? []);
  return [
    '2026-03-15 23:20:30.123456+00',
    told.customer ?? 'Adatum',
    'create_order',
    'ada@tailspin.example',
    'succeeded',
    data,
    told.value ?? null,
    'c-1',
    'order',
    'corr-1',
    'rec-1',
  ];
}

function parsed(rows: ExportRow[], zone = 'UTC'): Record<string, string>[] {
  const text = csvHeading({ zone, t: english }) + csvLines(rows, { zone, t: english });
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('the file', () => {
  it('begins with a byte-order mark and the heading', () => {
    expect(csvHeading({ zone: 'UTC', t: english })).toBe(`\ufeff${HEADING}\r\n`);
  });

  it('names its zone and keeps its times in it', () => {
    const [first] = parsed([row()], 'Asia/Tokyo');
    expect(first?.['Date-Time (Asia/Tokyo)']).toBe('2026-03-16 08:20:30');
    expect(first?.['Timestamp']).toBe('2026-03-15T23:20:30.123Z');
  });

  it('survives every character that means something to CSV', () => {
    const customer = 'A "quoted", name;\r\nof two lines';
    expect(parsed([row({ customer })])[0]?.['Affected customer']).toBe(customer);
  });

  it('keeps a record of several products one record', () => {
    const data = [
      { key: 'OrderId', value: 'o-1' },
      { key: 'SubscriptionName-0', value: 'Mail' },
      { key: 'SubscriptionId-0', value: 's-0' },
      { key: 'Quantity-0', value: '5' },
      { key: 'PartnerOnRecord-0', value: null },
      { key: 'SubscriptionName-1', value: '=Chat()' },
      { key: 'SubscriptionId-1', value: 's-1' },
      { key: 'Reason', value: 'renewal' },
    ];
    expect(parsed([row({ data })])).toMatchObject([
      {
        Subscription: "Mail; '=Chat()",
        Quantity: '5; ',
        'Subscription ID': 's-0; s-1',
        'Order ID': 'o-1',
        'Additional information': 'Reason: renewal',
      },
    ]);
  });

  it('finds the subscription in the new value where the customised data has none', () => {
    const value =
      '{"Id":"o-2","LineItems":[{"SubscriptionId":"s-9","FriendlyName":"Mail","Quantity":3}]}';
    expect(parsed([row({ value })])).toMatchObject([
      { Subscription: 'Mail', Quantity: '3', 'Subscription ID': 's-9', 'Order ID': 'o-2' },
    ]);
  });
});

it('holds any text in any cell so that a strict parser reads it back', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.constantFrom('a,b', 'say "x"', 'a\r\nb', 'a; =1', ';', ''),
  );
  const records = fc.array(fc.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(records, (cells) => {
      const readable = cells.map((record) => record.map((text) => text.replaceAll('\0', '\ufffd')));
      expect(parse(csvText(cells), { record_delimiter: '\r\n' })).toEqual(readable);
    }),
  );
});

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
    '-1-1',
    ' =1+1',
    '\u00a0=1',
    '|calc',
    '%=1',
    '+',
    '-',
  ])('that begins like a formula is neutralised: %j', (text) =>
    expect(safeCell(text)).toBe(`'${text}`),
  );

  it.each(['-5', '+5', '-5.25', '-1e5', '25', '', 'a=1', "'=1"])('is left alone: %j', (text) =>
    expect(safeCell(text)).toBe(text),
  );
});

it.each([
  [['-3', '5'], '-3; 5'],
  [['-3', 'a'], "'-3; a"],
  [['=1', 'a'], "'=1; a"],
  [['a', '=1'], "a; '=1"],
])('a cell of several values is none that a spreadsheet runs: %j', (values, cell) => {
  expect(safeCells(values, '; ')).toBe(cell);
});
