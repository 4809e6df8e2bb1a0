import type { JsonIndex } from '@/lib/platform/json/json-index';
import * as json from '@/lib/platform/json/json-node';
import type { LineItem, ScalarReader } from './line-item';
import type { LineItemList } from './line-item-list';
import { readResourceItem, mayContainItems } from './resource-items';

/** From which resource items are read, and how many characters of a text. */
type ItemOptions = { resourceType: string; maxLength?: number };

/** As `itemsOfResource` has it, but of a value that is not parsed: each is read when it is asked for. */
export function readIndexedItems(
  index: JsonIndex | null,
  { resourceType, maxLength }: ItemOptions,
): LineItemList {
  if (!index || !mayContainItems(index.text, resourceType)) return [];
  const parts = itemNodesIn(json.rootOf(index));
  return {
    length: parts.length,
    at: (place): LineItem | undefined => {
      const at = parts[place];
      if (at === undefined) return undefined;
      return readResourceItem(scalarReaderFor({ index, at }, maxLength), resourceType);
    },
  };
}

/** The items of a list, the lines of an order, or the resource itself: their numbers in its index. */
export function itemNodesIn(resource: json.JsonNode): number[] {
  if (json.isArray(resource)) return json.membersOf(resource);
  const lines = json.isObject(resource) ? json.findMember(resource, 'LineItems') : null;
  return lines && json.isArray(lines) ? json.membersOf(lines) : [resource.at];
}

const MAX_TEXT_LENGTH = 10_000;

/** Reads the fields of a part, see `ScalarReader`; of longer texts `most` characters. */
export function scalarReaderFor(part: json.JsonNode, most = MAX_TEXT_LENGTH): ScalarReader {
  const has = json.isObject(part);
  return (name) => {
    const field = has ? json.findMember(part, name) : null;
    if (!field || !SCALARS.has(json.kindOf(field))) return '';
    const { prefix } = json.textOfNode(field, most);
    return json.kindOf(field) === 'word' && prefix === 'null' ? '' : prefix;
  };
}

const SCALARS: ReadonlySet<string> = new Set(['text', 'number', 'word']);
