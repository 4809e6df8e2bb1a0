import type pg from 'pg';
import { inTransaction } from '@/lib/database/transaction';
import type { AuditRecord } from './audit-record';
import { recordIdOf } from './record-id';
import { redactRecord } from './redact-record';
import { storeCustomers } from './store-customers';
import { insertActivities, type IdentifiedRecord } from './insert-activities';

export type StoreResult = { stored: number; duplicates: number };

/** Where a batch of records goes: an open transaction and the partner. */
export type StoreTarget = { client: pg.ClientBase; partnerId: string };

// One statement's JSON stays far below PostgreSQL's limit, and its memory bounded.
const BATCH = 1000;

/**
 * Stores audit records as activities of a partner, in one transaction: all or none. A record that
 * is there already (same id, same status) counts as a duplicate and changes nothing. Secrets are
 * redacted first; customers seen for the first time are created, and names follow later records.
 */
export async function storeActivities(
  partnerId: string,
  records: AuditRecord[],
): Promise<StoreResult> {
  const stored = await inTransaction((client) => storeWithin({ client, partnerId }, records));
  return { stored, duplicates: records.length - stored };
}

/** The same within a transaction that is under way; gives how many were new. */
export async function storeWithin(target: StoreTarget, records: AuditRecord[]): Promise<number> {
  // One order for all writers: two that store the same records would else wait for each other.
  const ordered = records.map(identify).sort(byTimeAndId);
  const domains = await storeCustomers(target, ordered);
  let stored = 0;
  for (let start = 0; start < ordered.length; start += BATCH) {
    const batch = ordered.slice(start, start + BATCH);
    stored += await insertActivities(target, { records: batch, domains });
  }
  return stored;
}

function identify(record: AuditRecord): IdentifiedRecord {
  const redacted = redactRecord(record);
  return { ...redacted, recordId: recordIdOf(redacted) };
}

function byTimeAndId(one: IdentifiedRecord, other: IdentifiedRecord): number {
  const [a, b] = [one, other].map(
    ({ operationDate, recordId }) => `${operationDate.micros}${operationDate.tick} ${recordId}`,
  );
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
