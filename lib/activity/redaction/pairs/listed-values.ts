import type { LenientNode } from '@/lib/activity/redaction/json/lenient-json';
import { classifyName } from '@/lib/activity/redaction/names/name-sensitivity';
import { strictest, type Sensitivity } from '@/lib/activity/redaction/names/sensitivity';
import { isComplex } from '@/lib/activity/redaction/values/value-heuristics';
import { columnSensitivities, isHeaderRow, type ReadText } from './column-names';
import { isBareName } from './harmless-fields';
import { fieldRoleOf } from './field-role';
import { isListOfNames, isWellKnownName } from './well-known-names';

/** A value, and how sensitive its neighbours make it. */
export type SensitiveNode = [node: LenientNode, sensitivity: Sensitivity];

const MAX_LIST_LENGTH = 200;

// Up to so many headers the rows of each are searched for in all the lists beside it.
const MAX_HEADERS = 20;

/**
 * Finds the values of a list that its other items make secret: `["password", "…"]`, `["--password",
 * "…"]`, and the rows of a table whose first row names the columns. `name` is the field that holds
 * the list.
 */
export function sensitiveInList(
  items: LenientNode[],
  { name, readText }: { name: string; readText: ReadText },
): SensitiveNode[] {
  if (items.length < 2) return [];
  const firstRow = items[0]?.items;
  if (firstRow) {
    const rows = items.slice(1);
    const sensitivities = isHeaderRow({ firstRow, rows }, readText)
      ? columnSensitivities(firstRow, readText)
      : null;
    return sensitivities ? sensitiveInRows(sensitivities, rows) : [];
  }
  if (items.length > MAX_LIST_LENGTH || isListOfNames(name)) return [];
  return items.flatMap((item, index) => {
    const next = items[index + 1];
    return next && isNamedByPrevious(items, { item, next, index, readText })
      ? [[next, sensitivityOfNext(item)]]
      : [];
  });
}

type ListField = { name: string; value: LenientNode };

type Header = { header: ListField; sensitivities: Sensitivity[] };

/**
 * Finds the secret cells of rows beside their column names: `{ "columns": …, "rows": … }`. `names` is
 * the list of the names; null for the rows of very many headers.
 */
export function sensitiveInTables(
  fields: ListField[],
  readText: ReadText,
): { names: LenientNode | null; sensitive: SensitiveNode[] }[] {
  const lists = fields.filter(({ value }) => value.items && value.items.length > 0);
  if (lists.length < 2) return [];
  const headers = lists.flatMap((header) => {
    const sensitivities = columnSensitivities(header.value.items ?? [], readText);
    return sensitivities ? [{ header, sensitivities }] : [];
  });
  if (headers.length > MAX_HEADERS)
    return [{ names: null, sensitive: sensitiveUnderAny(headers, lists) }];
  return headers.flatMap(({ header, sensitivities }) => {
    const sensitive = lists.flatMap((rows) =>
      rows === header ? [] : sensitiveBeside(sensitivities, { header, rows }),
    );
    return sensitive.length > 0 ? [{ names: header.value, sensitive }] : [];
  });
}

// Takes all headers of one length as a single one, so that the work grows with the lists alone. In
// doubt it finds too much.
function sensitiveUnderAny(headers: Header[], lists: ListField[]): SensitiveNode[] {
  const byLength = new Map<number, Sensitivity[]>();
  for (const { sensitivities } of headers) {
    const known = byLength.get(sensitivities.length);
    const merged = sensitivities.map((one, index) => strictest([one, known?.[index] ?? 'nothing']));
    byLength.set(sensitivities.length, merged);
  }
  const areNames = new Set(headers.map(({ header }) => header));
  return lists.flatMap((list) => {
    const values = list.value.items ?? [];
    if (isListOfRows(values)) return values.flatMap((row) => cellsUnder(byLength, cellsOf(row)));
    return areNames.has(list) || !isRowField(list.name) ? [] : cellsUnder(byLength, values);
  });
}

function cellsUnder(byLength: Map<number, Sensitivity[]>, cells: LenientNode[]): SensitiveNode[] {
  return sensitiveCells(byLength.get(cells.length) ?? [], cells);
}

function sensitiveBeside(
  sensitivities: Sensitivity[],
  { header, rows }: { header: ListField; rows: ListField },
): SensitiveNode[] {
  const values = rows.value.items ?? [];
  if (isListOfRows(values)) return sensitiveInRows(sensitivities, values);
  return areParallelLists(header.name, rows.name) ? sensitiveCells(sensitivities, values) : [];
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

function sensitiveInRows(sensitivities: Sensitivity[], rows: LenientNode[]): SensitiveNode[] {
  return rows.flatMap((row) => sensitiveCells(sensitivities, cellsOf(row)));
}

function isListOfRows([first]: LenientNode[]): boolean {
  return Boolean(first?.items || first?.fields);
}

// Those of a list, or of the first list in an object.
function cellsOf(row: LenientNode): LenientNode[] {
  return row.items ?? row.fields?.find(({ value }) => value.items)?.value.items ?? [];
}

function sensitiveCells(sensitivities: Sensitivity[], cells: LenientNode[]): SensitiveNode[] {
  if (cells.length !== sensitivities.length) return [];
  return cells.flatMap((cell, index): SensitiveNode[] => {
    const sensitivity = sensitivities[index] ?? 'nothing';
    return sensitivity === 'nothing' ? [] : [[cell, sensitivity]];
  });
}

type ListPair = { item: LenientNode; next: LenientNode; index: number; readText: ReadText };

function isNamedByPrevious(
  items: LenientNode[],
  { item, next, index, readText }: ListPair,
): boolean {
  if (sensitivityNamedBy(item) === 'nothing')
    return PASSWORD_OPTION.test(String(item.value)) && isCommandArgument(items, next);
  if (typeof next.value !== 'string' && typeof next.value !== 'number')
    return items.length === 2 && (next.fields ?? next.items) !== undefined;
  if (isWellKnownName(readText(next) ?? '')) return false;
  if (String(item.value).startsWith('-')) return true;
  // A pair, or a name followed by an old and a new value.
  if (items.length === 2) return true;
  return isComplex(String(next.value)) || isAmongPairs(items, index);
}

const PASSWORD_OPTION = /^(?:-p|-P|\/p)$/;
const LOGIN_ARGUMENT = /^(?:login|-u|-U|--user(?:name)?|sshpass|mysql\w*|sqlcmd)$/;

function isCommandArgument(items: LenientNode[], next: LenientNode): boolean {
  const isPort = /^\d{1,5}(?::\d+)?$/.test(String(next.value));
  return !isPort && items.some(({ value }) => LOGIN_ARGUMENT.test(String(value)));
}

// `["user", "bob", "password", "…"]`: the items at even positions are names.
function isAmongPairs(items: LenientNode[], index: number): boolean {
  if (items.length % 2 !== 0 || index % 2 !== 0) return false;
  const names = items.filter((_, position) => position % 2 === 0 && position !== index);
  return names.some(({ value }) => isWellKnownName(String(value)));
}

// `-p` is not a name by itself.
function sensitivityOfNext(item: LenientNode): Sensitivity {
  const sensitivity = sensitivityNamedBy(item);
  return sensitivity === 'nothing' ? 'everything' : sensitivity;
}

function sensitivityNamedBy({ value }: LenientNode): Sensitivity {
  if (typeof value !== 'string' || !isBareName(value)) return 'nothing';
  // `key` may be the key of anything.
  return /^keys?$/i.test(value) ? 'nothing' : (classifyName(value) ?? 'nothing');
}
