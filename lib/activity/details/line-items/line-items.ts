import type { CustomizedDatum } from '@/lib/activity/activity';
import { textOf } from '@/lib/activity/details/changes/json-value';
import { emptyItem, givenId, type LineItem } from './line-item';
import { allOf, completed, namedAmong, type LineItemList } from './line-item-list';
import { itemsOfResource } from './resource-items';

/** What line items are read from. */
export type LineItemSource = {
  resourceType: string;
  customizedData: CustomizedDatum[];
  /** Looked into for what the customised data does not tell, the old value after the new one. */
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

const NUMBER = /-\d{1,6}$/;

/**
 * The subscriptions that an activity is about, in their order. An order numbers its customised data
 * (`SubscriptionId-0`, `Quantity-0`, then `-1` …), a change of one subscription does not; what they
 * do not tell is taken from the new value, and what that lacks from the old one. Never throws.
 */
export function lineItemsOf(source: LineItemSource): LineItem[] {
  const told = fromCustomizedData(source.customizedData);
  if (isComplete(told)) return told;
  const { resourceNewValue, resourceOldValue, resourceType } = source;
  const after = itemsOfResource(resourceNewValue ?? '', resourceType);
  const before = () => itemsOfResource(resourceOldValue ?? '', resourceType);
  return allOf(joinedItems(told, { after, before: isComplete(after) ? () => [] : before }));
}

/** What the new and the old value tell of line items; the old one is read when it is needed. */
type HeldItems = { after: LineItemList; before: () => LineItemList };

/** The same of what was read: what customised data names, and what the values hold. */
export function joinedItems(told: LineItem[], { after, before }: HeldItems): LineItemList {
  const held = after.length > 0 ? completed(after, before()) : before();
  return told.length > 0 ? completed(told, held) : namedAmong(held);
}

/** The key of a customised datum without the number of its line item: `Quantity-3` is `Quantity`. */
export function baseOfKey(key: string): string {
  // Asked of each datum of a million records: most keys end in a letter.
  return key.charCodeAt(key.length - 1) > DIGIT_NINE ? key : key.replace(NUMBER, '');
}

const DIGIT_NINE = 0x39;

/** The line items that customised data names, in the order of their numbers. */
export function fromCustomizedData(data: CustomizedDatum[]): LineItem[] {
  const items = new Map<number, LineItem>();
  for (const { key, value } of data) {
    const name = baseOfKey(key);
    if (name === key && !COLUMNS.has(key)) continue;
    const number = Number(key.slice(name.length + 1));
    const item = items.get(number) ?? emptyItem();
    items.set(number, item);
    fill(item, { name, value: textOf(value) });
  }
  if (items.size === 0) return [];
  return [...items]
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item)
    .filter((item) => item.subscription || item.subscriptionId || item.offerId || item.quantity);
}

function fill(item: LineItem, datum: { name: string; value: string }): void {
  const column = COLUMNS.get(datum.name);
  if (column) item[column] = givenId(datum.value);
  else item.others.push(datum);
}

// A program that reads the file asks for no more.
function isComplete(items: LineItem[]): boolean {
  return (
    items.length > 0 &&
    items.every(({ subscription, subscriptionId, quantity }) =>
      [subscription, subscriptionId, quantity].every(Boolean),
    )
  );
}
