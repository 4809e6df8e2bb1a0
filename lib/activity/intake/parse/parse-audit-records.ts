import type { z } from 'zod';
import { now } from '@/lib/platform/time/time';
import { auditRecordSchema, type AuditRecord } from './audit-record';
import { customizedDatumSchema, MAX_REDACTED_CHANGES } from './audit-record-fields';
import { describeDateProblem, findDateProblem, type DateProblem } from './date-problem';
import { withoutNilIds } from './nil-ids';
import { parseLeniently } from './parse-leniently';
import { findPlainRecord } from './plain-record';
import { findSizeProblem } from './record-size';
import { withoutSources } from './without-sources';

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
  options: ParseOptions = { instant: now() },
): { records: AuditRecord[]; problems: [] } | { records: null; problems: RecordProblem[] } {
  const { records, misdated, problems } = parseEachRecord(items, options);
  if (problems.length === 0 && misdated.length === 0) return { records, problems: [] };
  const dates = misdated.map(({ index, problem }) => ({
    index,
    field: 'operationDate',
    message: describeDateProblem(problem, options.instant),
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
  const parsed: ParsedRecords = { records: [], misdated: [], problems: [] };
  items.forEach((item, index) => {
    const valid = findPlainRecord(item) ?? parseBySchema(item, isLenient);
    if (Array.isArray(valid)) {
      parsed.problems.push(...valid.map((issue) => ({ index, ...problemOf(issue, item) })));
      return;
    }
    const tooLarge = findSizeProblem(valid);
    if (tooLarge) {
      parsed.problems.push({ index, ...tooLarge });
      return;
    }
    const record = withoutSources(withoutNilIds(valid));
    const problem = findDateProblem(record.operationDate, instant);
    if (problem) parsed.misdated.push({ index, record, problem });
    else parsed.records.push(record);
  });
  return parsed;
}

/** The record of an item, or what is wrong with it. */
function parseBySchema(item: unknown, isLenient = false): AuditRecord | z.core.$ZodIssue[] {
  const parse = (limited: unknown) => auditRecordSchema.safeParse(limited);
  const limited = limitLists(item);
  const { success, data, error } = isLenient ? parseLeniently(limited, parse) : parse(limited);
  return success ? data : error.issues.slice(0, MAX_REPORTED_PROBLEMS);
}

// The schema checks each entry before it checks the length, and reports every wrong one: millions
// of them would take gigabytes. Entries after the last one that is reported are not checked.
function limitLists(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const limited = LIMITED_LISTS.flatMap(([name, lengthOf]): [string, unknown][] => {
    const list: unknown = Reflect.get(item, name);
    if (!Array.isArray(list)) return [];
    const length = lengthOf(list);
    return length < list.length ? [[name, list.slice(0, length)]] : [];
  });
  return limited.length === 0 ? item : { ...item, ...Object.fromEntries(limited) };
}

const LIMITED_LISTS: [name: string, lengthOf: (list: unknown[]) => number][] = [
  ['customizedData', reportedLength],
  // One more than the maximum is enough for the error.
  ['redactedChanges', () => MAX_REDACTED_CHANGES + 1],
];

const MAX_UNCHECKED_ENTRIES = 10_000;

function reportedLength(data: unknown[]): number {
  if (data.length <= MAX_UNCHECKED_ENTRIES) return data.length;
  let wrongCount = 0;
  const last = data.findIndex((entry) => {
    if (!customizedDatumSchema.safeParse(entry).success) wrongCount += 1;
    return wrongCount === MAX_REPORTED_PROBLEMS;
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
