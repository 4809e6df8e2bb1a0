import type { CustomizedDatum } from '@/lib/activity/activity';
import { fieldOf, parseJson, scalarOf, textOf } from './json-value';

/** One subscription that an activity is about; absent values are empty texts. */
export type LineItem = {
  subscription: string;
  subscriptionId: string;
  offerId: string;
  quantity: string;
  others: { name: string; value: string }[];
};

/** What line items are read from. */
export type LineItemSource = {
  resourceType: string;
  customizedData: CustomizedDatum[];
  /** Looked into when the customised data of an order or a subscription names none. */
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

/** The resources whose values tell of line items. */
export const RESOURCES: ReadonlySet<string> = new Set(['order', 'subscription']);

/**
 * The subscriptions that an activity is about, in their order. An order numbers its customised data
 * (`SubscriptionId-0`, `Quantity-0`, then `-1` …), a change of one subscription does not; records
 * without either carry them in the new value or, when deleted, in the old one. Never throws.
 */
export function lineItemsOf(source: LineItemSource): LineItem[] {
  const items = fromCustomizedData(source.customizedData);
  if (items.length > 0 || !RESOURCES.has(source.resourceType)) return items;
  return fromResource(source.resourceNewValue ?? source.resourceOldValue ?? '');
}

/** The key of a customised datum without the number of its line item: `Quantity-3` is `Quantity`. */
export function baseOfKey(key: string): string {
  // Asked of each datum of a million records: most keys end in a letter.
  return key.charCodeAt(key.length - 1) > DIGIT_NINE ? key : key.replace(NUMBER, '');
}

const DIGIT_NINE = 0x39;

/** The order that an activity belongs to, or an empty text. Never throws. */
export function orderIdOf(source: LineItemSource): string {
  const datum = source.customizedData.find(({ key }) => key === 'OrderId');
  if (datum || !RESOURCES.has(source.resourceType)) return textOf(datum?.value);
  const resource = parseJson(source.resourceNewValue ?? source.resourceOldValue ?? '');
  return scalarOf(resource, source.resourceType === 'order' ? 'Id' : 'OrderId');
}

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
  return [...items.keys()]
    .sort((one, other) => one - other)
    .flatMap((number) => items.get(number) ?? [])
    .filter((item) => item.subscription || item.subscriptionId || item.offerId || item.quantity);
}

function fill(item: LineItem, datum: { name: string; value: string }): void {
  const column = COLUMNS.get(datum.name);
  if (column) item[column] = datum.value;
  else item.others.push(datum);
}

function fromResource(text: string): LineItem[] {
  const resource = parseJson(text);
  const lines = fieldOf(resource, 'LineItems');
  const items = Array.isArray(lines) ? lines : [resource];
  const readers = items.map((item) => (name: string) => scalarOf(item, name));
  return readers.filter(isLineItem).map(lineItemOf);
}

/** Reads a field that is a text, a number or a boolean; empty when it is absent or nested. */
export type ScalarReader = (name: string) => string;

/** Whether an order's line, or a subscription, names something. */
export function isLineItem(read: ScalarReader): boolean {
  return SUBSCRIPTION_NAMES.some((name) => read(name) !== '');
}

const SUBSCRIPTION_NAMES = ['FriendlyName', 'SubscriptionId', 'OfferName', 'Id'];

/** An order's line, or a subscription, as a line item. */
export function lineItemOf(read: ScalarReader): LineItem {
  return {
    subscription: read('FriendlyName') || read('OfferName'),
    subscriptionId: read('SubscriptionId') || read('Id'),
    offerId: read('OfferId'),
    quantity: read('Quantity'),
    others: [],
  };
}

function emptyItem(): LineItem {
  return { subscription: '', subscriptionId: '', offerId: '', quantity: '', others: [] };
}
