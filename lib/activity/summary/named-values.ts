import { textOf } from '@/lib/platform/json/parse-json';
import { isDate } from './changed-fields';
import { isReasonField, isSuccess } from './failure/failure-reason';
import type { SummarySource } from './summary';

/** A single value of a record under its source name. */
export type NamedValue = { field: string; value: string };

/** What an activity is about, as far as its record names it. */
export type NamedValues = {
  /** The name, number or type of the object; null for none. */
  name: NamedValue | null;
  /** Further values in the record's order, ids last. */
  others: NamedValue[];
};

// What names an object, the best first.
const NAMING = [
  /(?:Name|Title|Subject)$/,
  /(?:Number|Domain)$/,
  /(?:Type|Kind|Category|Qualification)$/,
];

const ID = /Id$/;

// These say how, not what.
const NEVER_NAMING =
  /^(?:LineItemNumber|PhoneNumber|ObjectType|ContractType|UnitType|FirstName|MiddleName)$/;

// A user has a place of its own in the line.
const OF_USER = /^(?:\w*UserPrincipalName|UserName|CustomerUserId|UserId|Email)$/;

// What the source may write of an error beside its reason.
const OF_ERROR = /^(?:code|description|message|source)$/i;

const MAX_VALUES = 200;

/** The values of a record by which a reader recognises what it is about. Never throws. */
export function namedValuesOf(source: SummarySource): NamedValues {
  const values = scalarsOf(source).filter(({ field, value }) =>
    isTelling(source, { field, value }),
  );
  const name =
    NAMING.map((naming) => values.find(({ field }) => isNaming(field, naming))).find(Boolean) ??
    null;
  const rest = values.filter((value) => value !== name && !isDate(value.field));
  const [first] = rest.filter(({ field }) => ID.test(field));
  return {
    name,
    others: [...rest.filter(({ field }) => !ID.test(field)), ...(first ? [first] : [])],
  };
}

function isNaming(field: string, naming: RegExp): boolean {
  return naming.test(field) && !NEVER_NAMING.test(field);
}

// The customised data first: it was chosen for reading.
function scalarsOf({ getData, after, before }: SummarySource): NamedValue[] {
  const value = after ?? before;
  const isResource = typeof value === 'object' && value !== null && !Array.isArray(value);
  const fields = isResource ? Object.entries(value) : [];
  const entries = [...getData().map(({ key, value: datum }) => [key, datum] as const), ...fields];
  const known = new Set<string>();
  return entries.slice(0, MAX_VALUES).flatMap(([field, entry]) => {
    if (known.has(field) || (typeof entry === 'object' && entry !== null)) return [];
    known.add(field);
    return [{ field, value: textOf(entry).trim() }];
  });
}

function isTelling({ activity }: SummarySource, { field, value }: NamedValue): boolean {
  const isRepeated = value === activity.customerName?.trim();
  const isReason = !isSuccess(activity) && (isReasonField(field) || OF_ERROR.test(field));
  return value !== '' && !isRepeated && !OF_USER.test(field) && !isReason && field !== 'Etag';
}
