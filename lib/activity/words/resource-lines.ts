import {
  isList,
  kindOf,
  memberOf,
  membersOf,
  textOfPart,
  type JsonPart,
} from '@/lib/json/json-part';
import type { ScalarReader } from './line-item';

/** The lines of an order, or the resource itself where it has none; not made into values. */
export function linesOf(resource: JsonPart): JsonPart[] {
  const lines = kindOf(resource) === 'object' ? memberOf(resource, 'LineItems') : null;
  if (!lines || !isList(lines)) return [resource];
  return membersOf(lines).map((at) => ({ index: lines.index, at }));
}

/** Reads the fields of a line, see `ScalarReader`; of longer texts `most` characters. */
export function readerOf(line: JsonPart, most = LONGEST_TEXT): ScalarReader {
  const isObject = kindOf(line) === 'object';
  return (name) => {
    const part = isObject ? memberOf(line, name) : null;
    if (!part || !SCALARS.has(kindOf(part))) return '';
    const { beginning } = textOfPart(part, most);
    return kindOf(part) === 'word' && beginning === 'null' ? '' : beginning;
  };
}

const LONGEST_TEXT = 10_000;
const SCALARS: ReadonlySet<string> = new Set(['text', 'number', 'word']);
