import type { LenientNode } from '@/lib/activity/redaction/json/lenient-json';
import { classifyName } from '@/lib/activity/redaction/names/name-sensitivity';
import type { Sensitivity } from '@/lib/activity/redaction/names/sensitivity';
import { isComplex } from '@/lib/activity/redaction/values/value-heuristics';
import { isWellKnownName } from './well-known-names';
import { fieldRoleOf } from './field-role';

/** Reads a text, or the name of an object, as it is after redaction; null where there is none. */
export type ReadText = (node: LenientNode) => string | null;

const MAX_COLUMN_NAME_LENGTH = 60;

/** The sensitivity of columns with these names; null when none is secret, or they are not names. */
export function sensitivitiesOfNames(names: (string | null)[]): Sensitivity[] | null {
  const sensitivities = names.map((name) =>
    name === null ? 'nothing' : (classifyName(name) ?? 'nothing'),
  );
  const hasSecret = sensitivities.some((sensitivity) => sensitivity !== 'nothing');
  return hasSecret && names.every((name) => name === null || isColumnName(name))
    ? sensitivities
    : null;
}

function isColumnName(name: string): boolean {
  return name.length <= MAX_COLUMN_NAME_LENGTH && !/[=:：\n{}<>]|\[redacted\]/.test(name);
}

/** The same for a table header, whose columns are texts or objects with a name. */
export function columnSensitivities(
  header: LenientNode[],
  readText: ReadText,
): Sensitivity[] | null {
  return sensitivitiesOfNames(header.map(readText));
}

/** The value of the field that names an object; null when there is none, or it is not an object. */
export function nameFieldIn({ fields }: LenientNode): LenientNode | null {
  const field = fields?.find(
    ({ name, value }) =>
      fieldRoleOf(name).nameStrength === 'sure' && typeof value.value === 'string',
  );
  return field?.value ?? null;
}

/** Whether the first row of a list of rows names the columns, rather than being a pair itself. */
export function isHeaderRow(
  { firstRow, rows }: { firstRow: LenientNode[]; rows: LenientNode[] },
  readText: ReadText,
): boolean {
  const names = firstRow.map(readText);
  if (!names.every((name) => name !== null && !isComplex(name))) return false;
  if (!rows.every(({ items }) => items?.length === firstRow.length)) return false;
  const [firstName = '', secondName = ''] = names.map(String);
  // `[["password", "x"], ["user", "bob"]]` is a list of pairs.
  const isPair = firstRow.length === 2 && classifyName(firstName) !== null;
  return !isPair || isWellKnownName(secondName);
}
