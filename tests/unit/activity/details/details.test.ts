import { describe, expect, it } from 'vitest';
import type { Activity, ActivityContent } from '@/lib/activity/activity';
import { prepareDetails, type ActivityDetails } from '@/lib/activity/details/details';
import type { LinePage } from '@/lib/activity/details/line-page';
import { FIRST_PAGES, type SectionName } from '@/lib/activity/details/section-paging';
import { PAGE_BYTE_COSTS, ROW_BYTE_COSTS, type ByteCosts } from '@/lib/activity/details/byte-costs';
import { indexContent } from '@/lib/activity/details/index-content';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { BLANK_ACTIVITY, contentOf } from '@/tests/support/records/activity-with';

const t = translatorFor('en');
const LINES = 50;

type LayoutOptions = {
  bytes?: number;
  byteCosts?: ByteCosts;
  pages?: Partial<Record<SectionName, number>>;
};

function detailsOf(
  content: Partial<ActivityContent>,
  fields: Partial<Activity> = {},
  layout: LayoutOptions = {},
) {
  const activity = { ...BLANK_ACTIVITY, ...fields };
  const build = prepareDetails(activity, {
    content: indexContent({ ...contentOf(activity), ...content }),
    zone: 'UTC',
    t,
    logQuery: '',
    paging: {
      pages: { ...FIRST_PAGES, ...layout.pages },
      linesPerPage: LINES,
      maxNestedValues: 100,
    },
    byteCosts: layout.byteCosts ?? PAGE_BYTE_COSTS,
  });
  return build(layout.bytes ?? 200_000).value;
}

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
      expect(section.lines.length).toBeLessThanOrEqual(LINES);
  });
});

describe('what is left out', () => {
  it('of many members is counted, and is on the other pages', () => {
    const content = { attributes: keys(120_003) };
    const last = detailsOf(content, {}, { pages: { source: 2_401 } }).source;
    expect(last).toMatchObject({ total: 120_003, first: 120_000 });
    expect(last?.lines).toEqual(
      [120_000, 120_001, 120_002].map((n) => [`attributes › key ${n}`, `${n}`]),
    );
    expect(detailsOf(content, {}, { pages: { source: 2_402 } }).source?.first).toBeUndefined();
  });

  it('of a long text is stated as its length', () => {
    const { source } = detailsOf({ attributes: `{"Text":"${'x'.repeat(500_000)}"}` });
    expect(source).toMatchObject({ total: 1, isTruncated: true });
    expect(source?.lines[0]?.[1]).toMatchObject({ fields: [['Text', { fullLength: 500_000 }]] });
  });

  it('of a nested value is stated as its number of members', () => {
    const { source } = detailsOf({ attributes: many(90, '"abc"') }, {}, { bytes: 12_000 });
    const [line] = source?.lines ?? [];
    const value = line?.[1];
    if (typeof value !== 'object' || value === null || !('items' in value))
      throw new Error('no list');
    expect(value.items.length).toBeGreaterThan(5);
    expect(value.items.length + (value.more ?? 0)).toBe(90);
  });

  it('of a row that was not even read is stated, too', () => {
    const unread = { attributes: '', customizedData: '', cutAt: 20_000 };
    const details = detailsOf(unread, {}, { byteCosts: ROW_BYTE_COSTS });
    expect(details.source).toEqual({ lines: [], total: 0, isTruncated: true });
    expect(details.additional).toEqual({ lines: [], total: 0, isTruncated: true });
    const preview = `{"Text":"${'x'.repeat(20_000)}`;
    const truncated = detailsOf(
      { attributes: preview, truncatedAt: 20_000 },
      {},
      { byteCosts: ROW_BYTE_COSTS },
    );
    expect(truncated.source).toMatchObject({ lines: [['attributes', {}]], isTruncated: true });
  });
});

it('all pages together have each line once', () => {
  const items = Array.from({ length: 430 }, (_, n) => lineItem(n));
  const value = { resourceNewValue: JSON.stringify({ Id: 'order', LineItems: items }) };
  const order = { resourceType: 'order' };
  const lines = (part: 'changes' | 'items', page: number) => {
    const details = detailsOf(value, order, { pages: { [part]: page } });
    return part === 'items' ? details.lineItems?.lines : details.change?.changed.lines;
  };
  const allOf = (part: 'changes' | 'items', pages: number) =>
    Array.from({ length: pages }, (_, page) => lines(part, page + 1) ?? []).flat();
  expect(allOf('items', 9)).toEqual(
    items.map((item) =>
      expect.objectContaining({ subscription: item.FriendlyName, quantity: `${item.Quantity}` }),
    ),
  );
  expect(allOf('changes', 26)).toEqual([
    { name: 'Id', new: 'order' },
    ...items.flatMap((item, n) =>
      Object.entries(item).map(([name, value]) => ({
        name: `LineItems › ${n + 1} › ${name}`,
        new: `${value}`,
      })),
    ),
  ]);
});

it('a small record is shown complete, with nested values', () => {
  const attributes = { Type: 'Audit', Tags: ['a', 'b'] };
  const details = detailsOf(
    { attributes: JSON.stringify(attributes), resourceNewValue: '{"Contact":{"City":"Ōsaka"}}' },
    { customizedData: [{ key: 'Terms', value: { Months: 12 } }] },
  );
  expect(details.source).toEqual({
    lines: [
      [
        'attributes',
        {
          fields: [
            ['Type', 'Audit'],
            ['Tags', { items: ['a', 'b'] }],
          ],
        },
      ],
    ],
    total: 1,
  });
  expect(details.additional?.lines).toEqual([['Terms', { fields: [['Months', '12']] }]]);
  expect(details.change?.changed.lines).toEqual([
    { name: 'Contact', new: { fields: [['City', 'Ōsaka']] } },
  ]);
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
