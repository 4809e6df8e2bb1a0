import { z } from 'zod';
import { auditRecordFields, MOST_CHANGES, MOST_DATA, otherField } from './audit-record-fields';
import { withoutNilIds } from './nil-ids';
import { sizeProblemOf } from './record-size';

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

/** All records, or what is wrong with each bad one: then none is to be stored. Never throws. */
export function parseAuditRecords(
  items: unknown[],
): { records: AuditRecord[]; problems: [] } | { records: null; problems: RecordProblem[] } {
  const records: AuditRecord[] = [];
  const problems: RecordProblem[] = [];
  items.forEach((item, index) => {
    const parsed = auditRecordSchema.safeParse(boundedItem(item));
    const tooLarge = parsed.success ? sizeProblemOf(parsed.data) : null;
    if (tooLarge) problems.push({ index, ...tooLarge });
    else if (parsed.success) records.push(withoutNilIds(parsed.data));
    else {
      const told = parsed.error.issues.slice(0, MOST_TOLD);
      problems.push(...told.map((issue) => ({ index, ...problemOf(issue, item) })));
    }
  });
  return problems.length === 0 ? { records, problems: [] } : { records: null, problems };
}

// Each entry is looked at before the length is, and each wrong one is noted: millions of them would
// take gigabytes. One more than there may be is enough to be told that they are too many.
function boundedItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const bounded = LISTS.flatMap(([name, most]): [string, unknown][] => {
    const list: unknown = Reflect.get(item, name);
    return Array.isArray(list) && list.length > most ? [[name, list.slice(0, most + 1)]] : [];
  });
  return bounded.length === 0 ? item : { ...item, ...Object.fromEntries(bounded) };
}

const LISTS: [name: string, most: number][] = [
  ['customizedData', MOST_DATA],
  ['redactedChanges', MOST_CHANGES],
];

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
