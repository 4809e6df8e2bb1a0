import { expect, it } from 'vitest';
import { createCsvWriter } from '@/lib/activity/export/csv/csv';
import { readLargeRow } from '@/lib/activity/export/large-row';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import { orderIdsOf } from '@/lib/activity/details/line-items/order-ids';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { exportRow, type ExportRowFields } from '@/tests/support/records/export-row';
import { orderLine } from '@/tests/support/records/large-records';

const line = (number: number) => ({ ...orderLine(number), OrderId: `o-${number}` });

const ROWS: [what: string, fields: ExportRowFields][] = [
  ['nothing', { data: [] }],
  ['an order of lines', { value: JSON.stringify({ Id: 'o-1', LineItems: [line(1), line(2)] }) }],
  ['an order whose lines name it', { value: JSON.stringify({ LineItems: [line(1), line(2)] }) }],
  ['a list', { value: JSON.stringify([line(1), line(2)]), resourceType: 'subscription' }],
  ['no JSON', { value: 'plain', oldValue: '{"Id":"s-1","FriendlyName":"Mail","Quantity":5}' }],
  [
    'another resource',
    { resourceType: 'license', value: '{"SubscriptionId":"s-9","OrderId":"o-9","Id":"l"}' },
  ],
  [
    'data that is completed by values',
    {
      data: [
        { key: 'SubscriptionId-1', value: '00000000-0000-4000-8000-000000000001' },
        { key: 'SubscriptionId-0', value: 'S-0' },
        { key: 'Note', value: 'a "quoted"\nnote 🦉' },
        { key: 'OrderId', value: 'o-7' },
        { key: 'Nested', value: { a: [1, 'x'] } },
        { key: 'None', value: null },
        { key: 'Yes', value: true },
        { key: 'Count', value: 12 },
      ],
      value: JSON.stringify({ LineItems: [line(0), line(1)] }),
    },
  ],
];

it.each(ROWS)('a large row has the same content as a small one: %s', (_what, fields) => {
  const row = exportRow(fields);
  const [, , , , , data, newValue, , resourceType, , , oldValue] = row;
  const values = { newValue: newValue || null, oldValue: oldValue || null };
  const source = {
    resourceType,
    customizedData: JSON.parse(data),
    resourceNewValue: values.newValue,
    resourceOldValue: values.oldValue,
  };
  const read = readLargeRow({ resourceType, data, ...values });
  expect([read.items, read.orders]).toEqual([
    readLineItems(source).map((item) => ({ ...item, others: expect.any(Array) })),
    orderIdsOf(source),
  ]);
  const wide = { key: 'Wide', value: 'x'.repeat(120_000) };
  const [small, large] = [fields, { ...fields, data: [...(fields.data ?? []), wide] }].map((one) =>
    createCsvWriter({ zone: 'UTC', t: translatorFor('en') })([exportRow(one)]).replace(
      /Wide: .*?"/s,
      '"',
    ),
  );
  expect(large?.length).toBeLessThan((small?.length ?? 0) + 10);
});

it('a cell that is too long states its full length', () => {
  const data = [
    { key: 'Note', value: 'x'.repeat(150_000) },
    { key: 'More', value: '"'.repeat(10) },
  ];
  const text = createCsvWriter({ zone: 'UTC', t: translatorFor('en') })([exportRow({ data })]);
  const complete = `Note: ${data[0]?.value}; More: ${data[1]?.value}`;
  expect(text).toContain(`cut here: ${complete.length.toLocaleString('en-US')} characters in all`);
  expect(text.length).toBeLessThan(34_000);
});
