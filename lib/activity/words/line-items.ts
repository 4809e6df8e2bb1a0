import type { CustomizedDatum } from '@/lib/activity/activity';
import { textOf } from './json-value';
import { emptyItem, givenId, type LineItem } from './line-item';
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
  const { customizedData, resourceNewValue, resourceOldValue, resourceType } = source;
  return lineItemsFrom(customizedData, {
    after: () => itemsOfResource(resourceNewValue ?? '', resourceType),
    before: () => itemsOfResource(resourceOldValue ?? '', resourceType),
  });
}

/** The line items that the new and the old value hold; each is read only where it is needed. */
export type HeldItems = { after: () => LineItem[]; before: () => LineItem[] };

/** The same of customised data and of values that are read otherwise. */
export function lineItemsFrom(data: CustomizedDatum[], held: HeldItems): LineItem[] {
  const told = fromCustomizedData(data);
  if (isComplete(told)) return told;
  const items = heldItems(held);
  return told.length > 0 ? completed(told, items) : items.filter(isNamed);
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

function isNamed({ subscription, subscriptionId }: LineItem): boolean {
  return subscription !== '' || subscriptionId !== '';
}

function isComplete(items: LineItem[]): boolean {
  return (
    items.length > 0 &&
    items.every(({ subscription, subscriptionId, quantity }) =>
      [subscription, subscriptionId, quantity].every(Boolean),
    )
  );
}

function heldItems(held: HeldItems): LineItem[] {
  const after = held.after();
  if (isComplete(after)) return after;
  const before = held.before();
  return after.length > 0 ? completed(after, before) : before;
}

function completed(items: LineItem[], held: LineItem[]): LineItem[] {
  // Each is looked for among thousands.
  const byId = new Map(held.map((item) => [idOf(item), item] as const).reverse());
  return items.map((item, index) => {
    const id = idOf(item);
    const same = (id === '' ? undefined : byId.get(id)) ?? atItsPlace(held, { items, index });
    return same ? filled(item, same) : item;
  });
}

function idOf({ subscriptionId }: LineItem): string {
  return subscriptionId.toLowerCase();
}

// Where one of both has no id, the order tells.
function atItsPlace(
  held: LineItem[],
  { items, index }: { items: LineItem[]; index: number },
): LineItem | undefined {
  const other = held[index];
  if (held.length !== items.length || !other) return undefined;
  return items[index]?.subscriptionId && other.subscriptionId ? undefined : other;
}

function filled(item: LineItem, other: LineItem): LineItem {
  return {
    subscription: item.subscription || other.subscription,
    subscriptionId: item.subscriptionId || other.subscriptionId,
    offerId: item.offerId || other.offerId,
    quantity: item.quantity || other.quantity,
    others: item.others,
  };
}
