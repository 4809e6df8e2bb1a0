import { describe, expect, it } from 'vitest';
import { ROW_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { detailsOf } from '@/tests/support/records/details-of';

const lineItem = (n: number) => ({ FriendlyName: `Product ${n}`, Id: `id-${n}`, Quantity: n });
const many = (count: number, text: string) => `[${`${text},`.repeat(count - 1)}${text}]`;
const keys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`key ${n}`, n])));

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
    const unread = { attributes: '', customizedData: '', truncatedAt: 20_000 };
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
  const lines = (part: 'unchanged' | 'items', page: number) => {
    const details = detailsOf(value, order, { pages: { [part]: page } });
    return part === 'items' ? details.lineItems?.lines : details.change?.unchanged.lines;
  };
  const allOf = (part: 'unchanged' | 'items', pages: number) =>
    Array.from({ length: pages }, (_, page) => lines(part, page + 1) ?? []).flat();
  expect(allOf('items', 9)).toEqual(
    items.map((item) =>
      expect.objectContaining({ subscription: item.FriendlyName, quantity: `${item.Quantity}` }),
    ),
  );
  expect(allOf('unchanged', 26)).toEqual(
    items.flatMap((item, n) =>
      Object.entries(item).map(([name, value]) => [`LineItems › ${n + 1} › ${name}`, `${value}`]),
    ),
  );
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
