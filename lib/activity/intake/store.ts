import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { getDatabase } from '@/lib/database/database';
import { inTransaction } from '@/lib/database/transaction';
import type { AuditRecord } from './audit-record';
import { recordIdOf } from './record-id';
import { redactRecord } from './redact-record';
import { storeCustomers } from './store-customers';
import { insertActivities, type IdentifiedRecord } from './insert-activities';

export type StoreResult = { stored: number; duplicates: number };

/** Where a batch of records goes: an open transaction and the partner. */
export type StoreTarget = { client: pg.ClientBase; partnerId: string };

// Small enough that preparing one holds no other request up, large enough that a statement's own
// cost does not count.
const BATCH = 200;

/**
 * Stores audit records as activities of a partner, in one transaction: all or none. A record that
 * is there already (same id, same status) counts as a duplicate and changes nothing. Secrets are
 * redacted first; customers seen for the first time are created, and names follow later records.
 */
export async function storeActivities(
  partnerId: string,
  records: AuditRecord[],
): Promise<StoreResult> {
  const stored = await inTransaction(
    (client) => storeWithin({ client, partnerId }, records),
    getDatabase().intakePool,
  );
  return { stored, duplicates: records.length - stored };
}

/** The same within a transaction that is under way; gives how many were new. */
export async function storeWithin(target: StoreTarget, records: AuditRecord[]): Promise<number> {
  const ordered = inOneOrder(records);
  const domains = await storeCustomers(target, ordered);
  let stored = 0;
  let inserting = Promise.resolve(0);
  for (let start = 0; start < ordered.length; start += BATCH) {
    const batch = ordered.slice(start, start + BATCH).map(redacted);
    // PostgreSQL is at the batch before meanwhile; and other requests have their turn.
    await nextTurn();
    stored += await inserting;
    inserting = insertActivities(target, { records: batch, domains });
    // It is awaited a batch later, by when its failure would count as forgotten.
    inserting.catch(() => undefined);
  }
  return stored + (await inserting);
}

// One order for all writers: two that store the same records would else wait for each other.
function inOneOrder(records: AuditRecord[]): IdentifiedRecord[] {
  return records
    .map((record) => ({ ...record, recordId: record.id ?? recordIdOf(redactRecord(record)) }))
    .map((record) => ({ record, place: placeOf(record) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ record }) => record);
}

function placeOf({ operationDate, recordId }: IdentifiedRecord): string {
  return `${operationDate.micros}${operationDate.tick} ${recordId}`;
}

function redacted(record: IdentifiedRecord): IdentifiedRecord {
  return { ...redactRecord(record), recordId: record.recordId };
}
