import { z } from 'zod';
import { now } from '@/lib/platform/time/time';
import {
  auditRecordFields,
  customizedDatum,
  MOST_CHANGES,
  otherField,
} from './audit-record-fields';
import { withoutNilIds } from './nil-ids';
import { parseFitting } from './parse-fitting';
import { describeDateFault, findDateFault, type DateFault } from './possible-time';
import { sizeProblemOf } from './record-size';
import { withoutSources } from './without-sources';

type KnownFields = z.output<z.ZodObject<typeof auditRecordFields>>;

/**
 * One audit record in the field names of Partner Center; what it does not name is gathered in
 * `otherFields`, so that nothing of the source is lost.
 */
export type AuditRecord = KnownFields & { otherFields: Record<string, unknown> | null };

/** A record as it comes, in JSON. */
export const rawRecordSchema = z
  .object(auditRecordFields, { error: 'must be an object' })
  .catchall(otherField);

/** The same as the product takes it, of whatever size. */
export const auditRecordSchema = rawRecordSchema.transform((record): AuditRecord => {
  const others = Object.keys(record).filter((field) => !Object.hasOwn(auditRecordFields, field));
  if (others.length === 0) return { ...record, otherFields: null };
  const isKnown = ([field]: [string, unknown]) => Object.hasOwn(auditRecordFields, field);
  return {
    ...(Object.fromEntries(Object.entries(record).filter(isKnown)) as KnownFields),
    otherFields: Object.fromEntries(others.map((field) => [field, record[field]])),
  };
});

// Of one record: enough to mend it by.
const MOST_TOLD = 20;

/** What is wrong with one field of one record; `index` counts from 0. */
export type RecordProblem = { index: number; field: string; message: string };

/** A record of a time that no record can have, and which; `index` counts from 0. */
export type MisdatedRecord = { index: number; record: AuditRecord; fault: DateFault };

/** What some items are: records, records of no possible time, and what is wrong with others. */
export type ReadRecords = {
  records: AuditRecord[];
  misdated: MisdatedRecord[];
  problems: RecordProblem[];
};

/**
 * How items are read: at which present; and whether they come `asTold` by the source, in which nobody
 * can mend them, so that they are taken as far as they can be placed in the log, see `parseFitting`.
 */
export type Reading = { instant: Date; asTold?: boolean };

/**
 * All records, or what is wrong with each bad one: then none is to be stored. One that is dated later
 * than a day from `instant`, the present, is bad, too, and so is one of the first thousand years.
 * Never throws.
 */
export function parseAuditRecords(
  items: unknown[],
  reading: Reading = { instant: now() },
): { records: AuditRecord[]; problems: [] } | { records: null; problems: RecordProblem[] } {
  const { records, misdated, problems } = readAuditRecords(items, reading);
  if (problems.length === 0 && misdated.length === 0) return { records, problems: [] };
  const dates = misdated.map(({ index, fault }) => ({
    index,
    field: 'operationDate',
    message: describeDateFault(fault, reading.instant),
  }));
  return { records: null, problems: [...problems, ...dates].sort((a, b) => a.index - b.index) };
}

/** The same for who stores the good ones, and keeps the misdated ones aside. Never throws. */
export function readAuditRecords(items: unknown[], { instant, asTold }: Reading): ReadRecords {
  const read: ReadRecords = { records: [], misdated: [], problems: [] };
  const parse = (item: unknown) => auditRecordSchema.safeParse(item);
  const parseItem = asTold ? (item: unknown) => parseFitting(item, parse) : parse;
  items.forEach((item, index) => {
    const parsed = parseItem(boundedItem(item));
    if (!parsed.success) {
      const told = parsed.error.issues.slice(0, MOST_TOLD);
      read.problems.push(...told.map((issue) => ({ index, ...problemOf(issue, item) })));
      return;
    }
    const tooLarge = sizeProblemOf(parsed.data);
    if (tooLarge) {
      read.problems.push({ index, ...tooLarge });
      return;
    }
    const record = withoutSources(withoutNilIds(parsed.data));
    const fault = findDateFault(record.operationDate, instant);
    if (fault) read.misdated.push({ index, record, fault });
    else read.records.push(record);
  });
  return read;
}

// Each entry is looked at before the length is, and each wrong one is noted: millions of them would
// take gigabytes. What is beyond the last that is told is not looked at.
function boundedItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const bounded = LISTS.flatMap(([name, lengthOf]): [string, unknown][] => {
    const list: unknown = Reflect.get(item, name);
    if (!Array.isArray(list)) return [];
    const length = lengthOf(list);
    return length < list.length ? [[name, list.slice(0, length)]] : [];
  });
  return bounded.length === 0 ? item : { ...item, ...Object.fromEntries(bounded) };
}

const LISTS: [name: string, lengthOf: (list: unknown[]) => number][] = [
  ['customizedData', lengthTold],
  // One more than there may be is enough to be told that they are too many.
  ['redactedChanges', () => MOST_CHANGES + 1],
];

const MANY = 10_000;

function lengthTold(data: unknown[]): number {
  if (data.length <= MANY) return data.length;
  let wrong = 0;
  const last = data.findIndex((entry) => {
    if (!customizedDatum.safeParse(entry).success) wrong += 1;
    return wrong === MOST_TOLD;
  });
  return last < 0 ? data.length : last + 1;
}

function problemOf(issue: z.core.$ZodIssue, item: unknown): Omit<RecordProblem, 'index'> {
  const field = issue.path.join('.');
  if (field !== '' && valueAt(item, issue.path) === undefined)
    return { field, message: 'is missing' };
  // A union tells only that nothing fitted; its last member is the one with the rule.
  const inner = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0]?.message : undefined;
  return { field, message: inner ?? issue.message };
}

function valueAt(item: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
    item,
  );
}
