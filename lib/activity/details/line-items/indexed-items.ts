import type { JsonIndex } from '@/lib/platform/json/json-index';
import * as json from '@/lib/platform/json/json-node';
import type { LineItem, ScalarReader } from './line-item';
import type { LineItemList } from './line-item-list';
import { readResourceItem, mayContainItems } from './resource-items';

/** The resource type to read items of, and the maximum length of their texts. */
type ItemOptions = { resourceType: string; maxLength?: number };

/**
 * Reads the same items as `readResourceItems`, but from an unparsed value, each one when it is
 * accessed.
 */
export function readIndexedItems(
  index: JsonIndex | null,
  { resourceType, maxLength }: ItemOptions,
): LineItemList {
  if (!index || !mayContainItems(index.text, resourceType)) return [];
  const nodes = itemNodesIn(json.rootOf(index));
  return {
    length: nodes.length,
    at: (position): LineItem | undefined => {
      const at = nodes[position];
      if (at === undefined) return undefined;
      return readResourceItem(scalarReaderFor({ index, at }, maxLength), resourceType);
    },
  };
}

/** The nodes of a list's items, of an order's lines, or of the resource itself. */
export function itemNodesIn(resource: json.JsonNode): number[] {
  if (json.isArray(resource)) return json.membersOf(resource);
  const lines = json.isObject(resource) ? json.findMember(resource, 'LineItems') : null;
  return lines && json.isArray(lines) ? json.membersOf(lines) : [resource.at];
}

const MAX_TEXT_LENGTH = 10_000;

/** Reads the fields of a node (see `ScalarReader`), truncated to `maxLength` characters. */
export function scalarReaderFor(node: json.JsonNode, maxLength = MAX_TEXT_LENGTH): ScalarReader {
  const isObject = json.isObject(node);
  return (name) => {
    const field = isObject ? json.findMember(node, name) : null;
    if (!field || !SCALARS.has(json.kindOf(field))) return '';
    const { prefix } = json.textOfNode(field, maxLength);
    return json.kindOf(field) === 'literal' && prefix === 'null' ? '' : prefix;
  };
}

const SCALARS: ReadonlySet<string> = new Set(['string', 'number', 'literal']);
