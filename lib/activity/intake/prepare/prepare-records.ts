import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import {
  BatchBuilder,
  LARGE_BATCHES,
  type BatchSizes,
  type PreparedBatch,
} from '@/lib/activity/intake/batch/prepared-batch';
import { preparedRow, type IdentifiedRecord, type PreparedRow } from './prepared-row';
import { contentOfColumns } from './record-columns';
import { identityOf } from './record-id';
import { hasPlainData } from '@/lib/activity/intake/redact/has-plain-data';
import { redactRecord } from '@/lib/activity/intake/redact/redact-record';
import { redactionOf } from '@/lib/activity/intake/redact/redaction-of';
import { CustomerNames, type SeenCustomer } from './seen-customers';
import { storableJson, storableText } from '@/lib/platform/json/storable-json';
import type { Day } from '@/lib/platform/time/time';

/** What is known of records once all of them are prepared. */
export type PreparedRest = {
  /** The customers that the records are about, each with its latest name. */
  customers: SeenCustomer[];
  /** The sign-in names of the actors, in every spelling. */
  users: string[];
  /**
   * A JSON list of the rows that share id and status with a row of the batches, but not its content.
   */
  conflicting: string;
};

/** What is known of records before they are prepared. */
export type PreparedHead = {
  count: number;
  /** The day (UTC) of the earliest record; null without records. */
  firstDay: Day | null;
  /** The customers that the records are about. */
  customerIds: string[];
};

/**
 * Audit records ready to be stored, in a form that threads can exchange. The batches may still be
 * on their way; they can be read more than once, and what is known at the end is there after them.
 */
export type PreparedRecords = PreparedHead & {
  batches: Iterable<PreparedBatch> | AsyncIterable<PreparedBatch>;
  rest: () => PreparedRest;
};

/** Prepares records at once: see `prepareBatches`. */
export function prepareRecords(records: AuditRecord[], instant: Date): PreparedRecords {
  const batches: PreparedBatch[] = [];
  const preparing = prepareBatches(records, { instant, sizes: LARGE_BATCHES });
  for (;;) {
    const { done, value } = preparing.next();
    if (done) return { ...headOf(records), batches, rest: () => value };
    batches.push(value);
  }
}

/** What is known of records before they are prepared. */
export function headOf(records: AuditRecord[]): PreparedHead {
  const customerIds = new Set<string>();
  let first: string | null = null;
  for (const { customerId, operationDate } of records) {
    if (customerId) customerIds.add(customerId);
    if (first === null || operationDate.micros < first) first = operationDate.micros;
  }
  const firstDay = first && first.slice(0, 10);
  return { count: records.length, firstDay, customerIds: [...customerIds] };
}

/**
 * Redacts audit records and gives them ids, batch by batch, in the order that all writers use: all the
 * work that needs no database. Pure, so that another thread can do it. `instant` is the present: a
 * record dated after it does not decide a customer's name.
 */
export function* prepareBatches(
  records: AuditRecord[],
  { instant, sizes }: { instant: Date; sizes: BatchSizes },
): Generator<PreparedBatch, PreparedRest> {
  const names = new CustomerNames(instant);
  const users = new Set<string>();
  const sorter = new ConflictSorter();
  const batch = new BatchBuilder(sizes);
  for (const record of sorted(records)) {
    const identified = redactAndIdentify(record);
    names.add(identified.record);
    users.add(identified.record.userPrincipalName);
    const row = sorter.first(identified);
    const full = row && batch.add(row);
    if (full) yield full;
  }
  const last = batch.take();
  if (last) yield last;
  return {
    customers: names.list(),
    users: [...users],
    conflicting: storableJson(sorter.conflicting),
  };
}

/**
 * Tells rows from those that share id and status with an earlier one: within one statement PostgreSQL
 * could not tell which of two equal rows it inserted.
 */
class ConflictSorter {
  /** Those whose content differs from all before. */
  readonly conflicting: PreparedRow[] = [];
  private readonly subjects = new Map<string, string>();
  private readonly rows = new Map<string, { first: PreparedRow; contents: Set<string> | null }>();

  /** The row of a record; null when it is not the first with its id and status. */
  first(identified: IdentifiedRecord): PreparedRow | null {
    const subject = subjectOf(identified.record);
    const firstSubject = this.subjects.get(identified.recordId) ?? subject;
    this.subjects.set(identified.recordId, firstSubject);
    const row = preparedRow(identified, { isConflict: firstSubject !== subject });
    const key = keyOf(row);
    const known = this.rows.get(key);
    if (!known) {
      this.rows.set(key, { first: row, contents: null });
      return row;
    }
    known.contents ??= new Set([contentTextOf(known.first)]);
    const content = contentTextOf(row);
    if (!known.contents.has(content)) this.conflicting.push(row);
    known.contents.add(content);
    return null;
  }
}

function contentTextOf(row: PreparedRow): string {
  return JSON.stringify(contentOfColumns(row));
}

// The id as it is stored. Its length says where it ends.
function keyOf(row: PreparedRow): string {
  const id = storableText(row.record_id);
  return `${id.length} ${id}${storableText(row.status)}`;
}

// A later state of a record is about the same thing. A length says where each part ends.
function subjectOf({ operationType, resourceType, customerId }: AuditRecord): string {
  return `${operationType.length} ${resourceType.length} ${operationType}${resourceType}${customerId}`;
}

function redactAndIdentify(record: AuditRecord): IdentifiedRecord {
  const isPlain = hasPlainData(record);
  const redacted = redactRecord(record, isPlain);
  const { recordId, isDerived } = identityOf(redacted);
  return { record: redacted, recordId, isDerived, redaction: redactionOf(record, isPlain) };
}

// Two writers that store the same records in different orders would deadlock. A record without an id
// gets one only when it is prepared.
function sorted(records: AuditRecord[]): AuditRecord[] {
  return records
    .map((record) => ({ record, sortKey: sortKeyOf(record) }))
    .sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1))
    .map(({ record }) => record);
}

function sortKeyOf(record: AuditRecord): string {
  const { operationDate, id } = record;
  return `${operationDate.micros}${operationDate.tick} ${id ?? JSON.stringify(record)}`;
}
