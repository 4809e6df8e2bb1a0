import {
  fieldOf,
  isEmptyValue,
  parseJsonKeepingDigits,
  scalarOf,
} from '@/lib/platform/json/parse-json';
import {
  emptyLineItem,
  withoutNilId,
  readLineItem,
  type LineItem,
  type ScalarReader,
} from './line-item';

// The resources whose values are subscriptions, or have them in them.
const RESOURCES: ReadonlySet<string> = new Set(['order', 'subscription']);

/**
 * The subscriptions in the old or the new value of a resource: an order's lines, a subscription, or
 * whatever names the id of one. Never throws; of what is no JSON there are none.
 */
export function readResourceItems(value: string, resourceType: string): LineItem[] {
  if (!mayContainItems(value, resourceType)) return [];
  return itemsIn(parseJsonKeepingDigits(value)).map((part) =>
    readResourceItem((name) => scalarOf(part, name), resourceType),
  );
}

/** Whether a value is worth looking into for subscriptions. */
export function mayContainItems(value: string, resourceType: string): boolean {
  if (isEmptyValue(value)) return false;
  return RESOURCES.has(resourceType) || value.includes('"SubscriptionId"');
}

/** What a part of a resource tells of a subscription; empty where it tells of none. */
export function readResourceItem(read: ScalarReader, resourceType: string): LineItem {
  // What is neither an order nor a subscription has an `Id` and a name of its own.
  if (!RESOURCES.has(resourceType) && withoutNilId(read('SubscriptionId')) === '')
    return emptyLineItem();
  return readLineItem(read);
}

/** The orders that the old or the new value of a resource names. Never throws. */
export function readOrderIds(value: string, resourceType: string): string[] {
  const isOrder = resourceType === 'order';
  if (!isOrder && !value.includes('"OrderId"')) return [];
  const plain = isOrder ? null : findOrderIdUnparsed(value);
  if (plain !== null) return [plain];
  const resource = parseJsonKeepingDigits(value);
  const own = (isOrder && scalarOf(resource, 'Id')) || scalarOf(resource, 'OrderId');
  return own ? [own] : itemsIn(resource).map((part) => scalarOf(part, 'OrderId'));
}

const ORDER_ID_FIELD = ',"OrderId":"';

// Every change of a subscription asks, and parsing it all would take three times as long. Before
// the first bracket all fields are the resource's own, and within a text the quotes are escaped.
function findOrderIdUnparsed(value: string): string | null {
  const at = value.indexOf(ORDER_ID_FIELD);
  if (at < 0 || !value.startsWith('{')) return null;
  const [object, list] = [value.indexOf('{', 1), value.indexOf('[')];
  if ((object >= 0 && object < at) || (list >= 0 && list < at)) return null;
  const from = at + ORDER_ID_FIELD.length;
  const id = value.slice(from, Math.max(from, value.indexOf('"', from)));
  return id === '' || id.includes('\\') ? null : id;
}

// The same as `partsIn` of an index, see indexed-items.ts.
function itemsIn(resource: unknown): unknown[] {
  if (Array.isArray(resource)) return resource;
  const lines = fieldOf(resource, 'LineItems');
  return Array.isArray(lines) ? lines : [resource];
}
