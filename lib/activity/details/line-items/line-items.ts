import type { CustomizedDatum } from '@/lib/activity/activity';
import { textOf } from '@/lib/platform/json/parse-json';
import { emptyLineItem, withoutNilId, type LineItem } from './line-item';
import { toArray, completeItems, namedItems, type LineItemList } from './line-item-list';
import { readResourceItems } from './resource-items';

/** What line items are read from. */
export type LineItemSource = {
  resourceType: string;
  customizedData: CustomizedDatum[];
  /** Used for what the customised data leaves out, the new value before the old one. */
  resourceNewValue: string | null;
  resourceOldValue: string | null;
};

const COLUMNS: ReadonlyMap<string, 'subscription' | 'subscriptionId' | 'offerId' | 'quantity'> =
  new Map([
    ['SubscriptionName', 'subscription'],
    ['SubscriptionId', 'subscriptionId'],
    ['OfferId', 'offerId'],
    ['Quantity', 'quantity'],
  ]);

const ITEM_NUMBER = /-\d{1,6}$/;

/**
 * Reads the subscriptions that an activity is about, in order. An order numbers its customised data
 * (`SubscriptionId-0`, `Quantity-0`, then `-1` …), a change of one subscription does not. Missing
 * fields are filled from the new value, then from the old one. Never throws.
 */
export function readLineItems(source: LineItemSource): LineItem[] {
  const named = itemsInCustomizedData(source.customizedData);
  if (isComplete(named)) return named;
  const { resourceNewValue, resourceOldValue, resourceType } = source;
  const after = readResourceItems(resourceNewValue ?? '', resourceType);
  const before = () => readResourceItems(resourceOldValue ?? '', resourceType);
  return toArray(mergeLineItems(named, { after, before: isComplete(after) ? () => [] : before }));
}

/** The line items in the new and the old value; the old one is read only when needed. */
type ValueItems = { after: LineItemList; before: () => LineItemList };

/** Merges the items that the customised data names with those in the values. */
export function mergeLineItems(named: LineItem[], { after, before }: ValueItems): LineItemList {
  const inValues = after.length > 0 ? completeItems(after, before()) : before();
  return named.length > 0 ? completeItems(named, inValues) : namedItems(inValues);
}

/** The key of a customised datum without its item number: `Quantity-3` becomes `Quantity`. */
export function withoutItemNumber(key: string): string {
  // Called for each datum of a million records, and most keys end in a letter.
  return key.charCodeAt(key.length - 1) > DIGIT_NINE ? key : key.replace(ITEM_NUMBER, '');
}

const DIGIT_NINE = 0x39;

/** The line items that the customised data names, ordered by their numbers. */
export function itemsInCustomizedData(data: CustomizedDatum[]): LineItem[] {
  const items = new Map<number, LineItem>();
  for (const { key, value } of data) {
    const name = withoutItemNumber(key);
    if (name === key && !COLUMNS.has(key)) continue;
    const number = Number(key.slice(name.length + 1));
    const item = items.get(number) ?? emptyLineItem();
    items.set(number, item);
    addDatum(item, { name, value: textOf(value) });
  }
  if (items.size === 0) return [];
  return [...items]
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item)
    .filter((item) => item.subscription || item.subscriptionId || item.offerId || item.quantity);
}

function addDatum(item: LineItem, datum: { name: string; value: string }): void {
  const column = COLUMNS.get(datum.name);
  if (column) item[column] = withoutNilId(datum.value);
  else item.others.push(datum);
}

// The CSV needs no other field.
function isComplete(items: LineItem[]): boolean {
  return (
    items.length > 0 &&
    items.every(({ subscription, subscriptionId, quantity }) =>
      [subscription, subscriptionId, quantity].every(Boolean),
    )
  );
}
