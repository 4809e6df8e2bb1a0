import { actorOf } from './actor';
import type { AuditRecord } from './audit-record';
import { recordIdOf } from './record-id';
import { redactRecord } from './redact-record';
import { latestNames, type SeenCustomer } from './seen-customers';
import { storableJson } from './storable-json';
import { searchTextOf } from '@/lib/activity/search/search-text';

/** Audit records in the form in which they are stored: plain texts, which threads can exchange. */
export type PreparedRecords = {
  count: number;
  /** The customers that they are about, by the latest name of each. */
  customers: SeenCustomer[];
  /** Rows as JSON lists, some hundred in each; PostgreSQL's limit and ours of memory are far off. */
  batches: string[];
};

type IdentifiedRecord = AuditRecord & { recordId: string };

const BATCH = 250;

/**
 * Redacts and identifies audit records, and brings them into the order that all writers keep. All
 * the work that needs no database; pure, so that it can be done in another thread.
 */
export function prepareRecords(records: AuditRecord[]): PreparedRecords {
  const ordered = eachOnce(inOneOrder(records));
  const batches: string[] = [];
  for (let start = 0; start < ordered.length; start += BATCH) {
    batches.push(storableJson(ordered.slice(start, start + BATCH).map(rowOf)));
  }
  return { count: records.length, customers: latestNames(ordered), batches };
}

// Two writers that store the same records in different orders would wait for each other.
function inOneOrder(records: AuditRecord[]): IdentifiedRecord[] {
  return records
    .map(identified)
    .map((record) => ({ record, place: placeOf(record) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ record }) => record);
}

// Within one statement PostgreSQL could not tell which of two alike it has taken.
function eachOnce(records: IdentifiedRecord[]): IdentifiedRecord[] {
  const first = new Map<string, IdentifiedRecord>();
  for (const record of records) {
    const key = storableJson([record.recordId, record.operationStatus]);
    if (!first.has(key)) first.set(key, record);
  }
  return [...first.values()];
}

function identified(record: AuditRecord): IdentifiedRecord {
  const redacted = redactRecord(record);
  return { ...redacted, recordId: recordIdOf(redacted) };
}

function placeOf({ operationDate, recordId }: IdentifiedRecord): string {
  return `${operationDate.micros}${operationDate.tick} ${recordId}`;
}

function rowOf(record: IdentifiedRecord) {
  const actor = actorOf(record.userPrincipalName);
  return {
    record_id: record.recordId,
    status: record.operationStatus,
    occurred_at: record.operationDate.micros,
    occurred_tick: record.operationDate.tick,
    customer_id: record.customerId,
    customer_name: record.customerName,
    user_principal_name: record.userPrincipalName,
    actor_kind: actor.kind,
    actor_domain: actor.domain,
    application_id: record.applicationId,
    resource_type: record.resourceType,
    operation_type: record.operationType,
    correlation_id: record.originalCorrelationId,
    session_id: record.sessionId,
    customized_data: record.customizedData,
    resource_old_value: record.resourceOldValue,
    resource_new_value: record.resourceNewValue,
    participants: record.participants,
    attributes: record.attributes,
    other_fields: record.otherFields,
    text: searchTextOf(record),
  };
}
