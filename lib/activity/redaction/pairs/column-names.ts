import type { JsonNode } from '@/lib/activity/redaction/json/json-nodes';
import { readName, type Cover } from '@/lib/activity/redaction/secret-names';
import { isOpaque } from '@/lib/activity/redaction/prose/value-looks';
import { isKnownName } from './known-names';
import { roleOf } from './pair-words';

/** Reads a text, or the name of an object, as it is after redaction; null for what has none. */
export type TextOf = (node: JsonNode) => string | null;

const LONGEST = 60;

/** How secret each of the columns of these names is; null when none is, or they are no names. */
export function coversOfNames(names: (string | null)[]): Cover[] | null {
  const covers = names.map((name) => (name === null ? 'nothing' : (readName(name) ?? 'nothing')));
  const isOne = covers.some((cover) => cover !== 'nothing');
  return isOne && names.every((name) => name === null || isColumnName(name)) ? covers : null;
}

function isColumnName(name: string): boolean {
  return name.length <= LONGEST && !/[=:：\n{}<>]|\[redacted\]/.test(name);
}

/** The same for the header of a table, whose columns are texts or objects with a name. */
export function columnCovers(header: JsonNode[], textOf: TextOf): Cover[] | null {
  return coversOfNames(header.map(textOf));
}

/** The field of an object that names it; null when none does, or it is no object. */
export function namerIn({ fields }: JsonNode): JsonNode | null {
  const namer = fields?.find(
    ({ name, value }) => roleOf(name).naming === 'sure' && typeof value.value === 'string',
  );
  return namer?.value ?? null;
}

/** Whether the first row of a list of rows names the columns, rather than being a pair itself. */
export function isHeader(
  { first, rows }: { first: JsonNode[]; rows: JsonNode[] },
  textOf: TextOf,
): boolean {
  const names = first.map(textOf);
  if (!names.every((name) => name !== null && !isOpaque(name))) return false;
  if (!rows.every(({ items }) => items?.length === first.length)) return false;
  const [one = '', other = ''] = names.map(String);
  // `[["password", "x"], ["user", "bob"]]` is a list of pairs.
  const isPair = first.length === 2 && readName(one) !== null;
  return !isPair || isKnownName(other);
}
