import type { CustomizedDatum } from '@/lib/activity/activity';
import { textOf } from '@/lib/platform/json/parse-json';
import { emptyLineItem, withoutNilId, type LineItem } from './line-item';
import { toArray, completeItems, namedItems, type LineItemList } from './line-item-list';
import { mayContainItems, readResourceItems } from './resource-items';

/** What line items are read from. */
export type LineItemSource = {
  resourceType: string;
  customizedData: CustomizedDatum[];
  /** Used for what the customised data leaves out, the new value before the old one. */
  resourceNewValue: string | null;
  resourceOldValue: string | null;
};

type Column = 'subscription' | 'subscriptionId' | 'offerId' | 'quantity';

// Called for each datum of a million records: comparing tells by the length, and a map would hash the text.
function columnOf(name: string): Column | undefined {
  switch (name) {
    case 'SubscriptionName':
      return 'subscription';
    case 'SubscriptionId':
      return 'subscriptionId';
    case 'OfferId':
      return 'offerId';
    case 'Quantity':
      return 'quantity';
    default:
      return undefined;
  }
}

const ITEM_NUMBER = /-\d{1,6}$/;

/**
 * Reads the subscriptions that an activity is about, in order. An order numbers its customised data
 * (`SubscriptionId-0`, `Quantity-0`, then `-1` …), a change of one subscription does not. Missing
 * fields are filled from the new value, then from the old one. Never throws.
 */
export function readLineItems(source: LineItemSource): LineItem[] {
  const named = itemsInCustomizedData(source.customizedData);
  if (isComplete(named)) return named;
  const { resourceType } = source;
  const [newValue, oldValue] = [source.resourceNewValue ?? '', source.resourceOldValue ?? ''];
  if (!mayContainItems(newValue, resourceType) && !mayContainItems(oldValue, resourceType))
    return named;
  const after = readResourceItems(newValue, resourceType);
  const before = () => readResourceItems(oldValue, resourceType);
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

/** Line items by their numbers in the customised data; a single one without a number has 0. */
export type NumberedItems = ReadonlyMap<number, LineItem>;

/** The line items that the customised data names, by their numbers. */
export function itemNumbers(data: CustomizedDatum[]): NumberedItems {
  let items: Map<number, LineItem> | undefined;
  for (const { key, value } of data) {
    const place = placeOf(key);
    if (!place) continue;
    items ??= new Map();
    const item = items.get(place.number) ?? emptyLineItem();
    items.set(place.number, item);
    addDatum(item, { name: place.name, value: textOf(value) });
  }
  return items ?? NO_ITEMS;
}

const NO_ITEMS: NumberedItems = new Map();

/** The same in order, without those that name nothing. */
export function itemsInCustomizedData(data: CustomizedDatum[]): LineItem[] {
  const items = itemNumbers(data);
  if (items.size === 0) return [];
  // Most activities are about one.
  if (items.size === 1) return [...items.values()].filter(isNamed);
  return [...items]
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item)
    .filter(isNamed);
}

/** How many of a line item's other fields are shown with it. */
export const MAX_SHOWN_OTHERS = 8;

/** The other fields of a line item that have a value. */
export function othersOf({ others }: LineItem): LineItem['others'] {
  return others.filter(({ value }) => value !== '');
}

/** The same items with no more other fields than are shown. */
export function shownItemNumbers(data: CustomizedDatum[], shownOthers: number): NumberedItems {
  const shown = [...itemNumbers(data)]
    .filter(([, item]) => isNamed(item))
    .map(([number, item]): [number, LineItem] => [
      number,
      { ...item, others: othersOf(item).slice(0, shownOthers) },
    ]);
  return new Map(shown);
}

/** Whether one of the shown line items shows a datum, or would if the datum had a value. */
export function isShownByItem({ key, value }: CustomizedDatum, items: NumberedItems): boolean {
  const place = placeOf(key);
  const item = place && items.get(place.number);
  if (!item) return false;
  const text = textOf(value);
  const column = columnOf(place.name);
  if (column) return item[column] === withoutNilId(text);
  return (
    text === '' || item.others.some(({ name, value }) => name === place.name && value === text)
  );
}

// The place of a datum among the line items; null when it belongs to none.
function placeOf(key: string): { name: string; number: number } | null {
  const name = withoutItemNumber(key);
  if (name === key && !columnOf(key)) return null;
  return { name, number: Number(key.slice(name.length + 1)) };
}

function isNamed({ subscription, subscriptionId, offerId, quantity }: LineItem): boolean {
  return Boolean(subscription || subscriptionId || offerId || quantity);
}

function addDatum(item: LineItem, datum: { name: string; value: string }): void {
  const column = columnOf(datum.name);
  if (column) item[column] = withoutNilId(datum.value);
  else item.others.push(datum);
}

// The CSV needs no other field.
function isComplete(items: LineItem[]): boolean {
  return (
    items.length > 0 &&
    items.every(
      ({ subscription, subscriptionId, quantity }) => subscription && subscriptionId && quantity,
    )
  );
}
