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

// The resources whose values are subscriptions or contain them.
const RESOURCES: ReadonlySet<string> = new Set(['order', 'subscription']);

/**
 * The subscriptions in a resource's old or new value: an order's lines, a subscription, or any
 * object that names a subscription's id. Never throws; a text that is not JSON has none.
 */
export function readResourceItems(value: string, resourceType: string): LineItem[] {
  if (!mayContainItems(value, resourceType)) return [];
  return itemsIn(parseJsonKeepingDigits(value)).map((part) =>
    readResourceItem((name) => scalarOf(part, name), resourceType),
  );
}

/** Whether a value may contain subscriptions and is worth parsing. */
export function mayContainItems(value: string, resourceType: string): boolean {
  if (isEmptyValue(value)) return false;
  return RESOURCES.has(resourceType) || value.includes('"SubscriptionId"');
}

/** Reads a subscription from a part of a resource; empty when it is not about one. */
export function readResourceItem(read: ScalarReader, resourceType: string): LineItem {
  // The `Id` and name of any other resource are its own, not a subscription's.
  if (!RESOURCES.has(resourceType) && withoutNilId(read('SubscriptionId')) === '')
    return emptyLineItem();
  return readLineItem(read);
}

/** The ids of the orders that a resource's old or new value names. Never throws. */
export function readOrderIds(value: string, resourceType: string): string[] {
  const isOrder = resourceType === 'order';
  if (!isOrder && !value.includes('"OrderId"')) return [];
  const unparsed = isOrder ? null : findOrderIdUnparsed(value);
  if (unparsed !== null) return [unparsed];
  const resource = parseJsonKeepingDigits(value);
  const ownId = (isOrder && scalarOf(resource, 'Id')) || scalarOf(resource, 'OrderId');
  return ownId ? [ownId] : itemsIn(resource).map((part) => scalarOf(part, 'OrderId'));
}

const ORDER_ID_FIELD = ',"OrderId":"';

// Called for every change of a subscription, and parsing takes three times as long. Before the
// first nested bracket all fields belong to the resource, and quotes within a string are escaped.
function findOrderIdUnparsed(value: string): string | null {
  const at = value.indexOf(ORDER_ID_FIELD);
  if (at < 0 || !value.startsWith('{')) return null;
  const [object, list] = [value.indexOf('{', 1), value.indexOf('[')];
  if ((object >= 0 && object < at) || (list >= 0 && list < at)) return null;
  const from = at + ORDER_ID_FIELD.length;
  const id = value.slice(from, Math.max(from, value.indexOf('"', from)));
  return id === '' || id.includes('\\') ? null : id;
}

// The counterpart of `itemNodesIn` for a parsed value, see indexed-items.ts.
function itemsIn(resource: unknown): unknown[] {
  if (Array.isArray(resource)) return resource;
  const lines = fieldOf(resource, 'LineItems');
  return Array.isArray(lines) ? lines : [resource];
}
