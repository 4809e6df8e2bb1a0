import type { JsonNode } from '@/lib/activity/redaction/json/lenient-json';
import { classifyName, type Sensitivity } from '@/lib/activity/redaction/names/name-sensitivity';
import { isComplex } from '@/lib/activity/redaction/values/value-heuristics';
import { columnSensitivities, isHeaderRow, type ReadText } from './column-names';
import { isBareName } from './harmless-fields';
import { fieldRoleOf } from './field-role';
import { isListOfNames, isWellKnownName } from './well-known-names';

/** A value, and how sensitive its neighbours make it. */
export type SensitiveNode = [node: JsonNode, cover: Sensitivity];

const MAX_LIST_LENGTH = 200;

/**
 * Finds the values of a list that its other items make secret: `["password", "…"]`, `["--password",
 * "…"]`, and the rows of a table whose first row names the columns. `name` is the field that holds
 * the list.
 */
export function sensitiveInList(
  items: JsonNode[],
  { name, textOf }: { name: string; textOf: ReadText },
): SensitiveNode[] {
  if (items.length < 2) return [];
  const first = items[0]?.items;
  if (first) {
    const rows = items.slice(1);
    const covers = isHeaderRow({ first, rows }, textOf) ? columnSensitivities(first, textOf) : null;
    return covers ? sensitiveInRows(covers, rows) : [];
  }
  if (items.length > MAX_LIST_LENGTH || isListOfNames(name)) return [];
  return items.flatMap((item, index) => {
    const next = items[index + 1];
    return next && isNamedByPrevious(items, { item, next, index, textOf })
      ? [[next, sensitivityOfNext(item)]]
      : [];
  });
}

type ListField = { name: string; value: JsonNode };

/** Finds the secret cells of rows beside their column names: `{ "columns": …, "rows": … }`. */
export function sensitiveInTables(
  fields: ListField[],
  textOf: ReadText,
): { names: JsonNode; covered: SensitiveNode[] }[] {
  const lists = fields.filter(({ value }) => value.items && value.items.length > 0);
  if (lists.length < 2) return [];
  return lists.flatMap((header) => {
    const covers = columnSensitivities(header.value.items ?? [], textOf);
    if (!covers) return [];
    const covered = lists.flatMap((rows) =>
      rows === header ? [] : sensitiveBeside(covers, { header, rows }),
    );
    return covered.length > 0 ? [{ names: header.value, covered }] : [];
  });
}

function sensitiveBeside(
  covers: Sensitivity[],
  { header, rows }: { header: ListField; rows: ListField },
): SensitiveNode[] {
  const values = rows.value.items ?? [];
  if (values[0]?.items || values[0]?.fields) return sensitiveInRows(covers, values);
  return areParallelLists(header.name, rows.name) ? sensitiveCells(covers, values) : [];
}

const COLUMN_FIELDS =
  /^(?:columns?|cols?|headers?|heads?|names?|keys?|fields?|labels?|schema|properties)$/i;

function areParallelLists(names: string, values: string): boolean {
  return (
    (COLUMN_FIELDS.test(names) || fieldRoleOf(names).nameStrength !== null) && isRowField(values)
  );
}

function isRowField(name: string): boolean {
  return (
    fieldRoleOf(name).isValue || /^(?:rows?|cells?|records?|entry|entries|items?)$/i.test(name)
  );
}

function sensitiveInRows(covers: Sensitivity[], rows: JsonNode[]): SensitiveNode[] {
  return rows.flatMap((row) => {
    const cells = row.items ?? row.fields?.find(({ value }) => value.items)?.value.items;
    return cells ? sensitiveCells(covers, cells) : [];
  });
}

function sensitiveCells(covers: Sensitivity[], cells: JsonNode[]): SensitiveNode[] {
  if (cells.length !== covers.length) return [];
  return cells.flatMap((cell, index): SensitiveNode[] => {
    const cover = covers[index] ?? 'nothing';
    return cover === 'nothing' ? [] : [[cell, cover]];
  });
}

type ListPair = { item: JsonNode; next: JsonNode; index: number; textOf: ReadText };

function isNamedByPrevious(items: JsonNode[], { item, next, index, textOf }: ListPair): boolean {
  if (sensitivityNamedBy(item) === 'nothing')
    return PASSWORD_OPTION.test(String(item.value)) && isCommandArgument(items, next);
  if (typeof next.value !== 'string' && typeof next.value !== 'number')
    return items.length === 2 && (next.fields ?? next.items) !== undefined;
  if (isWellKnownName(textOf(next) ?? '')) return false;
  if (String(item.value).startsWith('-')) return true;
  // A pair, or a name followed by an old and a new value.
  if (items.length === 2) return true;
  return isComplex(String(next.value)) || isAmongPairs(items, index);
}

const PASSWORD_OPTION = /^(?:-p|-P|\/p)$/;
const LOGIN_ARGUMENT = /^(?:login|-u|-U|--user(?:name)?|sshpass|mysql\w*|sqlcmd)$/;

function isCommandArgument(items: JsonNode[], next: JsonNode): boolean {
  const isPort = /^\d{1,5}(?::\d+)?$/.test(String(next.value));
  return !isPort && items.some(({ value }) => LOGIN_ARGUMENT.test(String(value)));
}

// `["user", "bob", "password", "…"]`: the items at even positions are names.
function isAmongPairs(items: JsonNode[], index: number): boolean {
  if (items.length % 2 !== 0 || index % 2 !== 0) return false;
  const names = items.filter((_, place) => place % 2 === 0 && place !== index);
  return names.some(({ value }) => isWellKnownName(String(value)));
}

// `-p` is not a name by itself.
function sensitivityOfNext(item: JsonNode): Sensitivity {
  const cover = sensitivityNamedBy(item);
  return cover === 'nothing' ? 'everything' : cover;
}

function sensitivityNamedBy({ value }: JsonNode): Sensitivity {
  if (typeof value !== 'string' || !isBareName(value)) return 'nothing';
  // `key` may be the key of anything.
  return /^keys?$/i.test(value) ? 'nothing' : (classifyName(value) ?? 'nothing');
}
