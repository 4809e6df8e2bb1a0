import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { createCsvWriter } from '@/lib/activity/export/csv/csv';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import { orderIdsOf } from '@/lib/activity/details/line-items/order-ids';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { latestActivities } from '@/tests/support/records/latest-activities';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { downloadAll, filterOf } from '@/tests/support/records/views';

useDatabase();

const march = filterOf('from=2026-03-01&to=2026-03-31');

const [NAMES, QUANTITIES, IDS, ORDERS, RECORD] = [5, 6, 9, 10, 14];

/** The file's records by record id. */
async function fileOf({ scope }: TestPartner): Promise<Map<string, string[]>> {
  const rows = await downloadAll(scope, march);
  const text = createCsvWriter({ zone: 'UTC', t: translatorFor('en') })(rows);
  const records: string[][] = parse(text, { record_delimiter: '\r\n' });
  return new Map(records.map((record) => [record[RECORD] ?? '', record]));
}

const DATA = [
  [],
  [{ key: 'SubscriptionId', value: 's-1' }],
  [
    { key: 'SubscriptionId', value: 's-1' },
    { key: 'SubscriptionName', value: 'Mail' },
    { key: 'Quantity', value: '7' },
  ],
  [{ key: 'OrderId', value: 'o-data' }],
  [
    { key: 'OrderId', value: null },
    { key: 'SubscriptionName', value: '' },
  ],
  // Text that only looks like the fields.
  [{ key: 'Note', value: '{"key":"OrderId","value":"o-not"} "SubscriptionId" "Quantity"' }],
  [{ key: 'QuantityWas', value: '5' }],
  [
    { key: 'SubscriptionId-0', value: 's-1' },
    { key: 'Quantity-0', value: '5' },
    { key: 'SubscriptionId-1', value: 's-2' },
    { key: 'SubscriptionName-1', value: 'Chat' },
  ],
];

const VALUES = [
  null,
  '{}',
  'no JSON',
  '{"OrderId":null,"FriendlyName":"New","Quantity":8}',
  '{"Id":"s-1","FriendlyName":"New","Quantity":8,"OrderId":"o-new"}',
  '{ "OrderId" : "o-new", "SubscriptionId" : "s-1" }',
  '{"Id":"o-own","LineItems":[{"SubscriptionId":"s-2","FriendlyName":"Two","Quantity":2},' +
    '{"SubscriptionId":"s-1","FriendlyName":"One","Quantity":1}]}',
  '{"Links":{"Order":{"OrderId":"o-nested"}},"OrderId":"o-outer","Quantity":null}',
  '{"OrderId":12345678901234567890,"SubscriptionId":"s-1"}',
  '{"Id":"s-1","FriendlyName":"","Quantity":8,"OrderId":"o-new"}',
  '{"Id":"s-1","FriendlyName":"Cut","Quantity":8,"OrderId":"o-cut"',
];

it('exports for every record what its details show, whichever part contains it', async () => {
  const partner = await makePartner();
  const types = ['subscription', 'order', 'license', 'azure_entitlement'];
  const records = types.flatMap((resourceType) =>
    DATA.flatMap((customizedData) =>
      VALUES.flatMap((resourceNewValue) =>
        VALUES.map((resourceOldValue): RawRecord =>
          rawRecord({ resourceType, customizedData, resourceNewValue, resourceOldValue }),
        ),
      ),
    ),
  );
  for (let from = 0; from < records.length; from += 1000) {
    await storeRaw(partner, records.slice(from, from + 1000));
  }
  const file = await fileOf(partner);
  for (const activity of await latestActivities(partner)) {
    const items = readLineItems(activity);
    const record = file.get(activity.recordId) ?? [];
    const fields = [NAMES, QUANTITIES, IDS, ORDERS].map((column) => record[column]);
    expect(fields, JSON.stringify(activity)).toEqual(
      [
        items.map(({ subscription }) => subscription),
        items.map(({ quantity }) => quantity),
        items.map(({ subscriptionId }) => subscriptionId),
        orderIdsOf(activity).map((id) => (/^\d+$/.test(id) ? `="${id}"` : id)),
      ].map((texts) => texts.join('; ')),
    );
  }
});

it.each<[what: string, fields: RawRecord, expected: Record<number, string>]>([
  [
    'the order of a change, from its new value',
    { resourceNewValue: '{"Id":"s-1","OrderId":"o-1"}' },
    { [ORDERS]: 'o-1', [QUANTITIES]: '7' },
  ],
  [
    'the order of what was deleted, from its old value',
    { resourceNewValue: null, resourceOldValue: '{"Id":"s-1","OrderId":"o-1"}' },
    { [ORDERS]: 'o-1' },
  ],
  [
    'the order from the old value where the new one lacks it',
    { resourceNewValue: '{"Quantity":7}', resourceOldValue: '{"OrderId":"o-1"}' },
    { [ORDERS]: 'o-1' },
  ],
  [
    'the order of whatever else names one',
    { resourceType: 'transfer', resourceNewValue: '{"Id":"t-1","OrderId":"o-1"}' },
    { [ORDERS]: 'o-1' },
  ],
  [
    'the name and the seats of which only the new value tells',
    {
      customizedData: [{ key: 'SubscriptionId', value: 's-1' }],
      resourceNewValue: '{"Id":"s-1","FriendlyName":"Mail","Quantity":9}',
    },
    { [NAMES]: 'Mail', [QUANTITIES]: '9', [IDS]: 's-1' },
  ],
  [
    'an order that its customised data tells only in part',
    {
      resourceType: 'order',
      customizedData: [{ key: 'Quantity-0', value: '3' }],
      resourceNewValue: '{"Id":"o-1","LineItems":[{"SubscriptionId":"s-1","FriendlyName":"Mail"}]}',
    },
    { [NAMES]: 'Mail', [QUANTITIES]: '3', [IDS]: 's-1', [ORDERS]: 'o-1' },
  ],
])('shows %s', async (_what, fields, expected) => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord({ ...fields, id: 'it' })]);
  const record = (await fileOf(partner)).get('it') ?? [];
  expect({ ...record }).toMatchObject(expected);
});

it('reads every character as it was stored, at any length', async () => {
  const partner = await makePartner();
  const odd = 'tab\t line\n return\r back\\slash \\N \\. \\t quote" \b\f\v 🚀 \u2028 é';
  const long = `${odd}${'x'.repeat(2_000_000)}`;
  const texts = [odd, '\\N', '\\', 'a\\', long, 'the next'];
  await storeRaw(
    partner,
    texts.map((value, index) =>
      rawRecord({
        id: `record-${index}`,
        customerName: value.slice(0, 400),
        customizedData: [{ key: 'Note', value }],
      }),
    ),
  );
  const rows = await downloadAll(partner.scope, march);
  expect(rows.map(([, customer, , , , data]) => [customer, JSON.parse(data)])).toEqual(
    texts.map((value) => [value.slice(0, 400), [{ key: 'Note', value }]]).reverse(),
  );
});

it('reads large values exactly, whatever characters they contain', async () => {
  const partner = await makePartner();
  const signs = '\\ \\n \t\n\r\b\f\v "\\"" é 🦉 \\\\ N \\N';
  const large = signs.repeat(20_000);
  await storeRaw(partner, [
    rawRecord({ resourceType: 'order', resourceNewValue: large, resourceOldValue: signs }),
  ]);
  const [row] = await downloadAll(partner.scope, march);
  expect(row?.[6] === large).toBe(true);
  expect(row?.[11]).toBe(signs);
});
