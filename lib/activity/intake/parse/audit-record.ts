import { z } from 'zod';
import { now } from '@/lib/platform/time/time';
import {
  auditRecordFields,
  customizedDatumSchema,
  MAX_REDACTED_CHANGES,
  otherFieldSchema,
} from './audit-record-fields';
import { withoutNilIds } from './nil-ids';
import { parseLeniently } from './parse-leniently';
import { describeDateProblem, findDateProblem, type DateProblem } from './date-problem';
import { findSizeProblem } from './record-size';
import { withoutSources } from './without-sources';

type KnownFields = z.output<z.ZodObject<typeof auditRecordFields>>;

/**
 * One audit record in the field names of Partner Center. Any other fields are collected in
 * `otherFields`, so that nothing from the source is lost.
 */
export type AuditRecord = KnownFields & { otherFields: Record<string, unknown> | null };

/** A record as it arrives, in JSON. */
export const rawRecordSchema = z
  .object(auditRecordFields, { error: 'must be an object' })
  .catchall(otherFieldSchema);

/** The same as the product uses it, of any size. */
export const auditRecordSchema = rawRecordSchema.transform((record): AuditRecord => {
  const others = Object.keys(record).filter((field) => !Object.hasOwn(auditRecordFields, field));
  if (others.length === 0) return { ...record, otherFields: null };
  const isKnown = ([field]: [string, unknown]) => Object.hasOwn(auditRecordFields, field);
  return {
    ...(Object.fromEntries(Object.entries(record).filter(isKnown)) as KnownFields),
    otherFields: Object.fromEntries(others.map((field) => [field, record[field]])),
  };
});

// Per record: enough to fix it.
const MAX_REPORTED_PROBLEMS = 20;

/** What is wrong with one field of one record; `index` counts from 0. */
export type RecordProblem = { index: number; field: string; message: string };

/** A record dated at a time that no record can have; `index` counts from 0. */
export type MisdatedRecord = { index: number; record: AuditRecord; problem: DateProblem };

/**
 * The outcome of parsing items one by one: valid records, misdated ones, and problems of the
 * others.
 */
export type ParsedRecords = {
  records: AuditRecord[];
  misdated: MisdatedRecord[];
  problems: RecordProblem[];
};

/**
 * How to parse: the present, and whether the items come from the source itself. Nobody can correct
 * those, so they are accepted as long as they can be placed in the log (`isLenient`, see
 * `parseLeniently`).
 */
export type ParseOptions = { instant: Date; isLenient?: boolean };

/**
 * Parses all records, or reports what is wrong with each invalid one, so that none is stored. A
 * record dated more than a day after `instant`, the present, is invalid too, and so is one of the
 * first thousand years. Never throws.
 */
export function parseAuditRecords(
  items: unknown[],
  reading: ParseOptions = { instant: now() },
): { records: AuditRecord[]; problems: [] } | { records: null; problems: RecordProblem[] } {
  const { records, misdated, problems } = parseEachRecord(items, reading);
  if (problems.length === 0 && misdated.length === 0) return { records, problems: [] };
  const dates = misdated.map(({ index, problem }) => ({
    index,
    field: 'operationDate',
    message: describeDateProblem(problem, reading.instant),
  }));
  return { records: null, problems: [...problems, ...dates].sort((a, b) => a.index - b.index) };
}

/**
 * The same for callers that store the valid records and set the misdated ones aside. Never throws.
 */
export function parseEachRecord(
  items: unknown[],
  { instant, isLenient }: ParseOptions,
): ParsedRecords {
  const read: ParsedRecords = { records: [], misdated: [], problems: [] };
  const parse = (item: unknown) => auditRecordSchema.safeParse(item);
  const parseItem = isLenient ? (item: unknown) => parseLeniently(item, parse) : parse;
  items.forEach((item, index) => {
    const parsed = parseItem(limitLists(item));
    if (!parsed.success) {
      const told = parsed.error.issues.slice(0, MAX_REPORTED_PROBLEMS);
      read.problems.push(...told.map((issue) => ({ index, ...problemOf(issue, item) })));
      return;
    }
    const tooLarge = findSizeProblem(parsed.data);
    if (tooLarge) {
      read.problems.push({ index, ...tooLarge });
      return;
    }
    const record = withoutSources(withoutNilIds(parsed.data));
    const problem = findDateProblem(record.operationDate, instant);
    if (problem) read.misdated.push({ index, record, problem });
    else read.records.push(record);
  });
  return read;
}

// The schema checks each entry before it checks the length, and reports every wrong one: millions
// of them would take gigabytes. Entries after the last one that is reported are not checked.
function limitLists(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const bounded = LIMITED_LISTS.flatMap(([name, lengthOf]): [string, unknown][] => {
    const list: unknown = Reflect.get(item, name);
    if (!Array.isArray(list)) return [];
    const length = lengthOf(list);
    return length < list.length ? [[name, list.slice(0, length)]] : [];
  });
  return bounded.length === 0 ? item : { ...item, ...Object.fromEntries(bounded) };
}

const LIMITED_LISTS: [name: string, lengthOf: (list: unknown[]) => number][] = [
  ['customizedData', reportedLength],
  // One more than the maximum is enough for the error.
  ['redactedChanges', () => MAX_REDACTED_CHANGES + 1],
];

const MAX_UNCHECKED_ENTRIES = 10_000;

function reportedLength(data: unknown[]): number {
  if (data.length <= MAX_UNCHECKED_ENTRIES) return data.length;
  let wrong = 0;
  const last = data.findIndex((entry) => {
    if (!customizedDatumSchema.safeParse(entry).success) wrong += 1;
    return wrong === MAX_REPORTED_PROBLEMS;
  });
  return last < 0 ? data.length : last + 1;
}

function problemOf(issue: z.core.$ZodIssue, item: unknown): Omit<RecordProblem, 'index'> {
  const field = issue.path.join('.');
  if (field !== '' && valueAtPath(item, issue.path) === undefined)
    return { field, message: 'is missing' };
  // A union only reports that nothing matched; its last member has the relevant rule.
  const inner = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0]?.message : undefined;
  return { field, message: inner ?? issue.message };
}

function valueAtPath(item: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined,
    item,
  );
}
