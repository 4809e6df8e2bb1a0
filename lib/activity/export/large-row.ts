import { textOfPart, wholeOf, type JsonPart } from '@/lib/platform/json/json-part';
import type { JsonIndex } from '@/lib/platform/json/json-index';
import type { ReadText } from '@/lib/platform/json/json-text';
import type { CustomizedDatum } from '@/lib/activity/activity';
import { itemsOfIndex, partsIn, readerOf } from '@/lib/activity/details/line-items/indexed-items';
import { givenId, type LineItem } from '@/lib/activity/details/line-items/line-item';
import { allOf } from '@/lib/activity/details/line-items/line-item-list';
import {
  baseOfKey,
  fromCustomizedData,
  joinedItems,
} from '@/lib/activity/details/line-items/line-items';
import { toldOrders } from '@/lib/activity/summary/order-ids';
import {
  customizedDataOf,
  readContent,
  type ReadContent,
} from '@/lib/activity/details/read-content';
import { LONGEST_CELL } from './csv/cut-cell';
import { MOST_EXPORTED } from './export-query';

/** What a line of the file tells of what an activity holds. */
export type RowContent = {
  items: LineItem[];
  orders: string[];
  /** The additional information; its beginning where it is longer than a cell. */
  additional: string | ReadText;
};

type Told = {
  resourceType: string;
  data: string;
  newValue: string | null;
  oldValue: string | null;
};

export const BETWEEN_VALUES = '; ';

// Parsed, the values of a megabyte may take fifty, and others wait for as long as that takes.
const LARGE = 100_000;

/** Whether what an activity holds is not to be parsed. */
export function isLarge({ data, newValue, oldValue }: Told): boolean {
  return data.length + (newValue?.length ?? 0) + (oldValue?.length ?? 0) > LARGE;
}

/** What is told of a large activity: read where it stands, and of each part as much as a cell holds. */
export function readLarge(told: Told): RowContent {
  const content = readContent({
    customizedData: told.data,
    resourceNewValue: told.newValue,
    resourceOldValue: told.oldValue,
    participants: null,
    attributes: null,
    otherFields: null,
    redactedChanges: null,
    cutAt: MOST_EXPORTED,
  });
  const data = customizedDataOf(content, Infinity);
  const reading = { resourceType: told.resourceType, most: Infinity };
  return {
    items: allOf(
      joinedItems(fromCustomizedData(data), {
        after: itemsOfIndex(content.after, reading),
        before: () => itemsOfIndex(content.before, reading),
      }),
    ),
    orders: ordersOf(data, { content, told }),
    additional: additionalOf(content),
  };
}

const COLUMNS: ReadonlySet<string> = new Set([
  'OrderId',
  'SubscriptionName',
  'SubscriptionId',
  'Quantity',
]);

/** Whether a datum stands in a column of its own. */
export function hasOwnColumn(key: string): boolean {
  return COLUMNS.has(baseOfKey(key));
}

function ordersOf(
  data: CustomizedDatum[],
  { content, told }: { content: ReadContent; told: Told },
): string[] {
  const ids = toldOrders(data);
  if (ids.length > 0) return ids;
  for (const index of [content.after, content.before]) {
    const found = index === null ? [] : ordersIn(index, told);
    if (found.length > 0) return found;
  }
  return [];
}

function ordersIn(index: JsonIndex, { resourceType }: Told): string[] {
  const read = readerOf(wholeOf(index), Infinity);
  const own = (resourceType === 'order' && read('Id')) || read('OrderId');
  const lines = own ? [] : partsIn(wholeOf(index));
  const ids = own ? [own] : lines.map((at) => readerOf({ index, at }, Infinity)('OrderId'));
  return [...new Set(ids)].map(givenId).filter(Boolean);
}

// As much as a cell holds is made; the rest is only counted.
function additionalOf({ data }: ReadContent): ReadText {
  let beginning = '';
  let length = 0;
  for (const { key, value } of data) {
    const name = textOfPart(key, LONGEST_CELL);
    const text = textOfPart(value, LONGEST_CELL);
    if (hasOwnColumn(name.beginning) || isNull(value)) continue;
    const between = length === 0 ? '' : BETWEEN_VALUES;
    if (beginning.length <= LONGEST_CELL)
      beginning += `${between}${name.beginning}: ${text.beginning}`;
    length += between.length + name.length + ': '.length + text.length;
  }
  return { beginning, length };
}

function isNull({ index, at }: JsonPart): boolean {
  return index.text.startsWith('null', index.starts[at]);
}
