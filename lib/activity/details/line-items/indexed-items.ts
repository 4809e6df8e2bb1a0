import type { JsonIndex } from '@/lib/platform/json/json-index';
import * as json from '@/lib/platform/json/json-part';
import type { LineItem, ScalarReader } from './line-item';
import type { LineItemList } from './line-item-list';
import { itemOfResource, mayHoldItems } from './resource-items';

/** From which resource items are read, and how many characters of a text. */
type Reading = { resourceType: string; most?: number };

/** As `itemsOfResource` has it, but of a value that is not parsed: each is read when it is asked for. */
export function itemsOfIndex(
  index: JsonIndex | null,
  { resourceType, most }: Reading,
): LineItemList {
  if (!index || !mayHoldItems(index.text, resourceType)) return [];
  const parts = partsIn(json.wholeOf(index));
  return {
    length: parts.length,
    at: (place): LineItem | undefined => {
      const at = parts[place];
      if (at === undefined) return undefined;
      return itemOfResource(readerOf({ index, at }, most), resourceType);
    },
  };
}

/** The items of a list, the lines of an order, or the resource itself: their numbers in its index. */
export function partsIn(resource: json.JsonPart): number[] {
  if (json.isList(resource)) return json.membersOf(resource);
  const lines = json.isObject(resource) ? json.memberOf(resource, 'LineItems') : null;
  return lines && json.isList(lines) ? json.membersOf(lines) : [resource.at];
}

const LONGEST_TEXT = 10_000;

/** Reads the fields of a part, see `ScalarReader`; of longer texts `most` characters. */
export function readerOf(part: json.JsonPart, most = LONGEST_TEXT): ScalarReader {
  const has = json.isObject(part);
  return (name) => {
    const field = has ? json.memberOf(part, name) : null;
    if (!field || !SCALARS.has(json.kindOf(field))) return '';
    const { beginning } = json.textOfPart(field, most);
    return json.kindOf(field) === 'word' && beginning === 'null' ? '' : beginning;
  };
}

const SCALARS: ReadonlySet<string> = new Set(['text', 'number', 'word']);
