import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/activity/activity';
import {
  itemsOfRecord,
  lineItemSection,
} from '@/lib/activity/details/line-items/line-item-section';
import { readLineItems } from '@/lib/activity/details/line-items/line-items';
import { buildPage } from '@/lib/activity/details/build-pages';
import { FIRST_PAGES } from '@/lib/activity/details/section-paging';
import { PAGE_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { customizedDataOf, indexContent } from '@/lib/activity/details/index-content';
import { READER_OF_ENGLISH } from '@/tests/support/records/reader';
import {
  activityWith,
  contentOf,
  type ActivityFields,
} from '@/tests/support/records/activity-with';

function pageOf(activity: Activity, page = 1) {
  const content = indexContent(contentOf(activity));
  const paging = { pages: { ...FIRST_PAGES, items: page }, linesPerPage: 50, maxNestedValues: 100 };
  const data = customizedDataOf(content);
  const items = itemsOfRecord(activity, { content, data });
  const window = lineItemSection(items, { paging, reader: READER_OF_ENGLISH });
  return window && buildPage(window, { bytes: 1_000_000, byteCosts: PAGE_BYTE_COSTS }).value;
}

const LINES = [
  { SubscriptionId: 'B', FriendlyName: 'Chat', Quantity: 2 },
  { SubscriptionId: 'A', OfferName: 'Mail', Quantity: '1' },
];

describe('the page of a record shows the same subscriptions as the CSV', () => {
  it.each<[what: string, fields: ActivityFields]>([
    [
      'what the customised data lacks from the new value',
      { data: { SubscriptionId: 'S-1' }, after: { Id: 's-1', FriendlyName: 'Mail', Quantity: 7 } },
    ],
    [
      'what the new value lacks from the old one',
      { after: { Quantity: 7 }, before: { Id: 's-1', FriendlyName: 'Mail', Quantity: 5 } },
    ],
    [
      'an order’s lines by their ids',
      {
        resourceType: 'order',
        data: { 'SubscriptionId-0': 'a', 'SubscriptionId-1': 'b' },
        after: { LineItems: LINES },
      },
    ],
    [
      'an order’s lines by their positions',
      {
        resourceType: 'order',
        data: { 'Quantity-0': '5', 'Quantity-1': '6' },
        before: { LineItems: LINES },
      },
    ],
    ['lines that are a list by themselves', { resourceType: 'order', after: LINES }],
    [
      'of another resource that names the id of one',
      { resourceType: 'azure_entitlement', after: { Id: 'e', SubscriptionId: 's-1' } },
    ],
    [
      'of a new value that is broken, from the old one',
      { resourceNewValue: '{"Id":', before: { Id: 's-1', FriendlyName: 'Mail' } },
    ],
    [
      'of a new value that is nothing, from the old one',
      { resourceType: 'order', resourceNewValue: ' null ', before: { LineItems: LINES } },
    ],
  ])('%s', (_what, fields) => {
    const activity = activityWith(fields);
    const items = readLineItems(activity);
    expect(items.every(({ subscriptionId }) => subscriptionId !== '')).toBe(true);
    expect(pageOf(activity)?.lines).toEqual(items);
  });

  it('or none, if the CSV has none', () => {
    const activity = activityWith({ resourceType: 'customer', after: { Id: 'c', Name: 'Adatum' } });
    expect([readLineItems(activity), pageOf(activity)]).toEqual([[], null]);
  });
});

it('thousands of lines that have only ids are completed one by one', () => {
  const count = 20_000;
  const numbers = Array.from({ length: count }, (_, number) => number);
  const ids = Object.fromEntries(
    numbers.slice(0, 9_000).map((n) => [`SubscriptionId-${n}`, `${n}`]),
  );
  const lines = numbers.map((n) => ({ SubscriptionId: `${n}`, FriendlyName: `Product ${n}` }));
  const activity = activityWith({
    resourceType: 'order',
    data: ids,
    after: { LineItems: lines.toReversed() },
  });
  const items = readLineItems(activity);
  expect(items).toHaveLength(9_000);
  expect(items.at(-1)).toMatchObject({ subscriptionId: '8999', subscription: 'Product 8999' });
  expect(pageOf(activity, 180)?.lines).toEqual(items.slice(-50));
});
