import { describe, expect, it } from 'vitest';
import type { Activity, ActivityContent } from '@/lib/activity/activity';
import { PAGE_BYTE_COSTS, ROW_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { LinePage } from '@/lib/activity/details/line-page';
import { detailsOf, LINES_PER_PAGE } from '@/tests/support/records/details-of';

const lineItem = (n: number) => ({ FriendlyName: `Product ${n}`, Id: `id-${n}`, Quantity: n });
const many = (count: number, text: string) => `[${`${text},`.repeat(count - 1)}${text}]`;
const keys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`key ${n}`, n])));
const deep = (depth: number) => `${'{"a":['.repeat(depth / 2)}1${']}'.repeat(depth / 2)}`;

// What the API accepts: five megabytes, sixty-four levels deep, in any section.
const LARGE: [what: string, content: Partial<ActivityContent>, fields?: Partial<Activity>][] = [
  ['1.7 million empty objects', { attributes: many(1_700_000, '{}') }],
  ['400,000 keys', { attributes: keys(400_000) }],
  ['400,000 keys of participants', { participants: keys(400_000) }],
  ['400,000 other fields', { otherFields: keys(400_000) }],
  ['a text of 4.9 million characters', { attributes: `{"Text":"${'x'.repeat(4_900_000)}"}` }],
  ['a text of a million quotes', { attributes: `"${'\\"'.repeat(1_000_000)}"` }],
  ['markup', { attributes: `["${'<&>'.repeat(600_000)}"]` }],
  ['a name of 4 million characters', { attributes: `{"${'n'.repeat(4_000_000)}":{"a":1}}` }],
  ['sixty-four levels', { attributes: deep(64) }],
  [
    'a million lists below sixty levels',
    { attributes: `${'['.repeat(60)}${many(500_000, '[]')}${']'.repeat(60)}` },
  ],
  [
    'a datum of a million values',
    { customizedData: `[{"key":"a","value":${many(1_000_000, '1')}}]` },
  ],
  [
    '10,000 data',
    {
      customizedData: JSON.stringify(
        Array.from({ length: 10_000 }, (_, n) => ({ key: `Quantity-${n}`, value: n })),
      ),
    },
  ],
  [
    '10,000 data of one line item',
    {
      customizedData: JSON.stringify(
        Array.from({ length: 10_000 }, (_, n) => ({
          key: n === 0 ? 'Quantity-0' : `Note${n}-0`,
          value: n,
        })),
      ),
    },
  ],
  ['a new value of 1.7 million empty objects', { resourceNewValue: many(1_700_000, '{}') }],
  [
    'values that differ in 200,000 fields',
    { resourceOldValue: keys(200_000), resourceNewValue: `{"new":1,${keys(200_000).slice(1)}` },
  ],
  [
    'an order of 8,000 lines',
    {
      resourceNewValue: JSON.stringify({
        LineItems: Array.from({ length: 8_000 }, (_, n) => lineItem(n)),
      }),
    },
    { resourceType: 'order' },
  ],
  ['text that is no JSON', { resourceNewValue: `{"a":${'['.repeat(1_000_000)}` }],
];

describe.each(LARGE)('with %s', (_what, content, fields) => {
  it.each([
    ['the page of a record', 200_000, PAGE_BYTE_COSTS],
    ['a row of the log', 3_600, ROW_BYTE_COSTS],
  ] as const)('%s stays within its limit', (_where, bytes, byteCosts) => {
    const details = detailsOf(content, fields, { bytes, byteCosts });
    const sent = Buffer.byteLength(JSON.stringify(details));
    // A page also holds them as markup.
    expect(sent).toBeLessThan(byteCosts === PAGE_BYTE_COSTS ? bytes / 2 : bytes * 1.2);
    for (const section of sectionsOf(details))
      expect(section.lines.length).toBeLessThanOrEqual(LINES_PER_PAGE);
  });
});

function sectionsOf({
  change,
  lineItems,
  additional,
  source,
}: ActivityDetails): LinePage<unknown>[] {
  const changes = change ? [change.changed, change.unchanged] : [];
  return [...changes, lineItems, additional, source].filter((part) => part !== null);
}
