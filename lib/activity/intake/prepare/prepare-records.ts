import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { preparedRow, type IdentifiedRecord, type PreparedRow } from './prepared-row';
import { contentOfColumns } from './record-columns';
import { identityOf } from './record-id';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';
import { redactionOf } from '@/lib/activity/intake/redact/redaction-of';
import { latestCustomerNames, type SeenCustomer } from './seen-customers';
import { storableJson } from '@/lib/platform/json/storable-json';
import type { Day } from '@/lib/platform/time/time';

/** Audit records ready to be stored, as plain texts that threads can exchange. */
export type PreparedRecords = {
  count: number;
  /** The day (UTC) of the earliest record; null without records. */
  firstDay: Day | null;
  /** The customers that the records are about, each with its latest name. */
  customers: SeenCustomer[];
  /** The sign-in names of the actors, in every spelling. */
  users: string[];
  /** Rows as JSON lists of a few hundred rows, or a few megabytes, each. */
  batches: { rows: string; count: number }[];
  /**
   * A JSON list of the rows that share id and status with a row of `batches`, but not its content.
   */
  conflicting: string;
};

const BATCH_ROWS = 250;
const BATCH_CHARACTERS = 4 * 1024 * 1024;

/**
 * Redacts audit records, gives them ids and sorts them into the order that all writers use: all the
 * work that needs no database. Pure, so that another thread can do it. `instant` is the present: a
 * record dated after it does not decide a customer's name.
 */
export function prepareRecords(records: AuditRecord[], instant: Date): PreparedRecords {
  const ordered = redactAndSort(records);
  const { first, conflicting } = separateConflicting(rowsOf(ordered));
  return {
    count: records.length,
    firstDay: ordered[0]?.operationDate.micros.slice(0, 10) ?? null,
    customers: latestCustomerNames(ordered, instant),
    users: [...new Set(ordered.map(({ userPrincipalName }) => userPrincipalName))],
    batches: splitIntoBatches(first),
    conflicting: storableJson(conflicting),
  };
}

function splitIntoBatches(rows: PreparedRow[]): PreparedRecords['batches'] {
  const batches: PreparedRecords['batches'] = [];
  let texts: string[] = [];
  let length = 0;
  const endBatch = () => {
    if (texts.length > 0) batches.push({ rows: `[${texts.join()}]`, count: texts.length });
    [texts, length] = [[], 0];
  };
  for (const row of rows) {
    const text = storableJson(row);
    if (texts.length === BATCH_ROWS || length + text.length > BATCH_CHARACTERS) endBatch();
    texts.push(text);
    length += text.length;
  }
  endBatch();
  return batches;
}

// Two writers that store the same records in different orders would deadlock.
function redactAndSort(records: AuditRecord[]): IdentifiedRecord[] {
  return records
    .map(redactAndIdentify)
    .map((record) => ({ record, sortKey: sortKeyOf(record) }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
    .map(({ record }) => record);
}

function rowsOf(records: IdentifiedRecord[]): PreparedRow[] {
  const subjects = new Map<string, string>();
  return records.map((record) => {
    const subject = subjectOf(record);
    const first = subjects.get(record.recordId) ?? subject;
    subjects.set(record.recordId, first);
    return preparedRow(record, { isConflict: first !== subject });
  });
}

// A later state of a record is about the same thing.
function subjectOf({ operationType, resourceType, customerId }: IdentifiedRecord): string {
  return JSON.stringify([operationType, resourceType, customerId]);
}

// Within one statement PostgreSQL could not tell which of two equal rows it inserted.
function separateConflicting(rows: PreparedRow[]): {
  first: PreparedRow[];
  conflicting: PreparedRow[];
} {
  const byKey = new Map<string, PreparedRow[]>();
  for (const row of rows) {
    const key = storableJson([row.record_id, row.status]);
    const equalKeyed = byKey.get(key);
    if (equalKeyed) equalKeyed.push(row);
    else byKey.set(key, [row]);
  }
  const distinct = [...byKey.values()].map(distinctContents);
  return {
    first: distinct.flatMap((equalKeyed) => equalKeyed.slice(0, 1)),
    conflicting: distinct.flatMap((equalKeyed) => equalKeyed.slice(1)),
  };
}

function distinctContents(rows: PreparedRow[]): PreparedRow[] {
  if (rows.length === 1) return rows;
  const byContent = new Map<string, PreparedRow>();
  for (const row of rows) {
    const content = JSON.stringify(contentOfColumns(row));
    if (!byContent.has(content)) byContent.set(content, row);
  }
  return [...byContent.values()];
}

function redactAndIdentify(record: AuditRecord): IdentifiedRecord {
  const redacted = redactRecord(record);
  return { ...redacted, ...identityOf(redacted), redaction: redactionOf(record) };
}

function sortKeyOf({ operationDate, recordId }: IdentifiedRecord): string {
  return `${operationDate.micros}${operationDate.tick} ${recordId}`;
}
