import type { JsonNode } from '@/lib/activity/redaction/json/json-nodes';
import { readName, type Cover } from '@/lib/activity/redaction/secret-names';
import { isOpaque } from '@/lib/activity/redaction/prose/value-looks';
import { columnCovers, isHeader, type TextOf } from './column-names';
import { isNameAlone } from './open-beside';
import { roleOf } from './pair-words';
import { isListOfNames, isKnownName } from './known-names';

/** A value, and how secret it is by what stands beside it. */
export type Covered = [node: JsonNode, cover: Cover];

const MOST_FLAT = 200;

/**
 * What of a list is secret by its other items: `["password", "…"]`, `["--password", "…"]`, and the
 * rows of a table whose first names its columns. `name` is that of the field with the list.
 */
export function coveredInList(
  items: JsonNode[],
  { name, textOf }: { name: string; textOf: TextOf },
): Covered[] {
  if (items.length < 2) return [];
  const first = items[0]?.items;
  if (first) {
    const rows = items.slice(1);
    const covers = isHeader({ first, rows }, textOf) ? columnCovers(first, textOf) : null;
    return covers ? rowsUnder(covers, rows) : [];
  }
  if (items.length > MOST_FLAT || isListOfNames(name)) return [];
  return items.flatMap((item, index) => {
    const next = items[index + 1];
    return next && isNamed(items, { item, next, index, textOf }) ? [[next, coverOfNext(item)]] : [];
  });
}

type ListField = { name: string; value: JsonNode };

/** What is secret of the rows beside the names of their columns: `{ "columns": …, "rows": … }`. */
export function coveredInTables(
  fields: ListField[],
  textOf: TextOf,
): { names: JsonNode; covered: Covered[] }[] {
  const lists = fields.filter(({ value }) => value.items && value.items.length > 0);
  if (lists.length < 2) return [];
  return lists.flatMap((header) => {
    const covers = columnCovers(header.value.items ?? [], textOf);
    if (!covers) return [];
    const covered = lists.flatMap((rows) =>
      rows === header ? [] : coveredBeside(covers, { header, rows }),
    );
    return covered.length > 0 ? [{ names: header.value, covered }] : [];
  });
}

function coveredBeside(
  covers: Cover[],
  { header, rows }: { header: ListField; rows: ListField },
): Covered[] {
  const values = rows.value.items ?? [];
  if (values[0]?.items || values[0]?.fields) return rowsUnder(covers, values);
  return isParallel(header.name, rows.name) ? cellsUnder(covers, values) : [];
}

const COLUMNS =
  /^(?:columns?|cols?|headers?|heads?|names?|keys?|fields?|labels?|schema|properties)$/i;

function isParallel(names: string, values: string): boolean {
  return (COLUMNS.test(names) || roleOf(names).naming !== null) && isRow(values);
}

function isRow(name: string): boolean {
  return roleOf(name).isValue || /^(?:rows?|cells?|records?|entry|entries|items?)$/i.test(name);
}

function rowsUnder(covers: Cover[], rows: JsonNode[]): Covered[] {
  return rows.flatMap((row) => {
    const cells = row.items ?? row.fields?.find(({ value }) => value.items)?.value.items;
    return cells ? cellsUnder(covers, cells) : [];
  });
}

function cellsUnder(covers: Cover[], cells: JsonNode[]): Covered[] {
  if (cells.length !== covers.length) return [];
  return cells.flatMap((cell, index): Covered[] => {
    const cover = covers[index] ?? 'nothing';
    return cover === 'nothing' ? [] : [[cell, cover]];
  });
}

type Pair = { item: JsonNode; next: JsonNode; index: number; textOf: TextOf };

function isNamed(items: JsonNode[], { item, next, index, textOf }: Pair): boolean {
  if (coverBy(item) === 'nothing')
    return OPTION.test(String(item.value)) && isOfCommand(items, next);
  if (typeof next.value !== 'string' && typeof next.value !== 'number')
    return items.length === 2 && (next.fields ?? next.items) !== undefined;
  if (isKnownName(textOf(next) ?? '')) return false;
  if (String(item.value).startsWith('-')) return true;
  // A pair, or an old and a new value behind the name.
  if (items.length === 2) return true;
  return isOpaque(String(next.value)) || isAmongPairs(items, index);
}

const OPTION = /^(?:-p|-P|\/p)$/;
const LOGIN = /^(?:login|-u|-U|--user(?:name)?|sshpass|mysql\w*|sqlcmd)$/;

function isOfCommand(items: JsonNode[], next: JsonNode): boolean {
  const isPort = /^\d{1,5}(?::\d+)?$/.test(String(next.value));
  return !isPort && items.some(({ value }) => LOGIN.test(String(value)));
}

// `["user", "bob", "password", "…"]`: what stands at the even places names.
function isAmongPairs(items: JsonNode[], index: number): boolean {
  if (items.length % 2 !== 0 || index % 2 !== 0) return false;
  const names = items.filter((_, place) => place % 2 === 0 && place !== index);
  return names.some(({ value }) => isKnownName(String(value)));
}

// `-p` names nothing by itself.
function coverOfNext(item: JsonNode): Cover {
  const cover = coverBy(item);
  return cover === 'nothing' ? 'everything' : cover;
}

function coverBy({ value }: JsonNode): Cover {
  if (typeof value !== 'string' || !isNameAlone(value)) return 'nothing';
  // `key` may be the key of anything.
  return /^keys?$/i.test(value) ? 'nothing' : (readName(value) ?? 'nothing');
}
