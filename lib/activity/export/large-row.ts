import { textOfNode, rootOf, type JsonNode } from '@/lib/platform/json/json-node';
import type { JsonIndex } from '@/lib/platform/json/json-index';
import type { TextPrefix } from '@/lib/platform/json/unescape-json';
import type { CustomizedDatum } from '@/lib/activity/activity';
import {
  readIndexedItems,
  itemNodesIn,
  scalarReaderFor,
} from '@/lib/activity/details/line-items/indexed-items';
import { withoutNilId, type LineItem } from '@/lib/activity/details/line-items/line-item';
import { toArray } from '@/lib/activity/details/line-items/line-item-list';
import {
  withoutItemNumber,
  itemsInCustomizedData,
  mergeLineItems,
} from '@/lib/activity/details/line-items/line-items';
import { orderIdsInData } from '@/lib/activity/details/line-items/order-ids';
import {
  customizedDataOf,
  indexContent,
  type IndexedContent,
} from '@/lib/activity/details/index-content';
import { MAX_CELL_LENGTH } from './csv/truncate-cell';
import { MAX_EXPORTED_LENGTH } from './export-query';

/** What a line of the file shows of an activity's content. */
export type RowContent = {
  items: LineItem[];
  orders: string[];
  /** The additional information; only a prefix if it is longer than a cell. */
  additional: string | TextPrefix;
};

type ExportedContent = {
  resourceType: string;
  data: string;
  newValue: string | null;
  oldValue: string | null;
};

export const VALUE_SEPARATOR = '; ';

// Parsing a megabyte may take fifty times its memory, and blocks other requests.
const LARGE_LENGTH = 100_000;

/** Whether an activity's content is too large to parse. */
export function isLargeRow({ data, newValue, oldValue }: ExportedContent): boolean {
  return data.length + (newValue?.length ?? 0) + (oldValue?.length ?? 0) > LARGE_LENGTH;
}

/**
 * Reads the content of a large activity from its index, each part only up to the length of a cell.
 */
export function readLargeRow(exported: ExportedContent): RowContent {
  const content = indexContent({
    customizedData: exported.data,
    resourceNewValue: exported.newValue,
    resourceOldValue: exported.oldValue,
    participants: null,
    attributes: null,
    otherFields: null,
    redactedChanges: null,
    truncatedAt: MAX_EXPORTED_LENGTH,
  });
  const data = customizedDataOf(content, Infinity);
  const options = { resourceType: exported.resourceType, maxLength: Infinity };
  return {
    items: toArray(
      mergeLineItems(itemsInCustomizedData(data), {
        after: readIndexedItems(content.after, options),
        before: () => readIndexedItems(content.before, options),
      }),
    ),
    orders: ordersOf(data, { content, exported }),
    additional: additionalOf(content),
  };
}

/** Whether a datum has its own column. */
export function hasColumn(key: string): boolean {
  // Of each datum of a million records: comparing tells by the length, and a set would hash the text.
  switch (withoutItemNumber(key)) {
    case 'OrderId':
    case 'SubscriptionName':
    case 'SubscriptionId':
    case 'Quantity':
      return true;
    default:
      return false;
  }
}

function ordersOf(
  data: CustomizedDatum[],
  { content, exported }: { content: IndexedContent; exported: ExportedContent },
): string[] {
  const ids = orderIdsInData(data);
  if (ids.length > 0) return ids;
  for (const index of [content.after, content.before]) {
    const found = index === null ? [] : ordersIn(index, exported);
    if (found.length > 0) return found;
  }
  return [];
}

function ordersIn(index: JsonIndex, { resourceType }: ExportedContent): string[] {
  const read = scalarReaderFor(rootOf(index), Infinity);
  const ownId = (resourceType === 'order' && read('Id')) || read('OrderId');
  const lines = ownId ? [] : itemNodesIn(rootOf(index));
  const ids = ownId
    ? [ownId]
    : lines.map((at) => scalarReaderFor({ index, at }, Infinity)('OrderId'));
  return [...new Set(ids)].map(withoutNilId).filter(Boolean);
}

// Builds as much as fits into a cell, and counts the rest.
function additionalOf({ data }: IndexedContent): TextPrefix {
  let prefix = '';
  let fullLength = 0;
  for (const { key, value } of data) {
    const name = textOfNode(key, MAX_CELL_LENGTH);
    const text = textOfNode(value, MAX_CELL_LENGTH);
    if (hasColumn(name.prefix) || isNull(value)) continue;
    const separator = fullLength === 0 ? '' : VALUE_SEPARATOR;
    if (prefix.length <= MAX_CELL_LENGTH) prefix += `${separator}${name.prefix}: ${text.prefix}`;
    fullLength += separator.length + name.fullLength + ': '.length + text.fullLength;
  }
  return { prefix, fullLength };
}

function isNull({ index, at }: JsonNode): boolean {
  return index.text.startsWith('null', index.starts[at]);
}
