import { rawOrder, rawRecord, type RawRecord } from './audit-records';

/** One line of an order, as in its value. */
export function orderLine(number: number): Record<string, unknown> {
  return {
    LineItemNumber: number,
    FriendlyName: `Product ${number}`,
    SubscriptionId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    OfferId: `CFQ7TTC0LH0${number}:0001`,
    Quantity: number + 1,
    Links: { Product: { Uri: `/products/${number}`, Headers: [] } },
  };
}

/** An order whose value has `lines` lines that its customised data does not name. */
export function largeOrder(lines: number, fields: RawRecord = {}): RawRecord {
  const items = Array.from({ length: lines }, (_, number) => orderLine(number));
  return rawOrder([], {
    resourceNewValue: JSON.stringify({ Id: 'order', LineItems: items }),
    ...fields,
  });
}

/** An object with `count` fields. */
export function manyFields(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, number) => [`k${number}`, number]));
}

/** A value nested `levels` deep. */
export function deepValue(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1)
    value = level % 2 ? [value] : { [`L${level}`]: value };
  return value;
}

/** Records at the API's former limits of five megabytes or 64 levels, in various ways, by name. */
export function largeRecords(): [name: string, record: RawRecord][] {
  const products = Array.from({ length: 1_900 }, (_, number) => `Product ${number}`);
  return [
    ['order-of-500', largeOrder(500)],
    ['order-of-8000', largeOrder(8_000)],
    ['numbered-order', rawOrder(products)],
    ['empty-objects', rawRecord({ attributes: Array.from({ length: 1_700_000 }, () => ({})) })],
    ['many-keys', rawRecord({ attributes: manyFields(400_000) })],
    ['many-other-fields', rawRecord(manyFields(100_000))],
    [
      'compared-keys',
      rawRecord({
        resourceOldValue: manyFields(150_000),
        resourceNewValue: { new: 1, ...manyFields(150_000) },
      }),
    ],
    ['long-text', rawRecord({ attributes: { Text: 'x'.repeat(4_900_000) } })],
    ['markup', rawRecord({ resourceNewValue: { Text: `&<>"'日本語🦉`.repeat(200_000) } })],
    [
      'long-names',
      rawRecord({ attributes: { ['&'.repeat(1_000_000)]: { ['"'.repeat(1_000_000)]: [] } } }),
    ],
    ['deep', rawRecord({ attributes: deepValue(60), resourceNewValue: deepValue(60) })],
    [
      'large-datum',
      rawRecord({ customizedData: [{ key: 'SubscriptionName', value: manyFields(200_000) }] }),
    ],
  ];
}
