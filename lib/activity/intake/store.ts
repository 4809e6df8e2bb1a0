import type pg from 'pg';
import { getDatabase } from '@/lib/database/database';
import { inTransaction } from '@/lib/database/transaction';
import type { AuditRecord } from './audit-record';
import { addHourCounts, type HourCount } from './count-hours';
import { insertActivities } from './insert-activities';
import { prepareRecords, type PreparedRecords } from './prepare';
import { storableJson } from './storable-json';
import { storeCustomers } from './store-customers';

export type StoreResult = { stored: number; duplicates: number };

/** Where records go: an open transaction and the partner. */
export type StoreTarget = { client: pg.ClientBase; partnerId: string };

/**
 * Stores audit records as activities of a partner, in one transaction: all or none. A record that
 * is there already (same id, same status) counts as a duplicate and changes nothing. Secrets are
 * redacted first; customers seen for the first time are created, and names follow later records.
 */
export async function storeActivities(
  partnerId: string,
  records: AuditRecord[],
): Promise<StoreResult> {
  return storePrepared(partnerId, prepareRecords(records));
}

/** The same for records that were prepared elsewhere. */
export async function storePrepared(
  partnerId: string,
  prepared: PreparedRecords,
): Promise<StoreResult> {
  const stored = await inTransaction(
    (client) => storeAll({ client, partnerId }, prepared),
    getDatabase().intakePool,
  );
  return { stored, duplicates: prepared.count - stored };
}

/** The same within a transaction that is under way; gives how many were new. */
export async function storeWithin(target: StoreTarget, records: AuditRecord[]): Promise<number> {
  return storeAll(target, prepareRecords(records));
}

async function storeAll(target: StoreTarget, prepared: PreparedRecords): Promise<number> {
  const domains = storableJson(await storeCustomers(target, prepared.customers));
  const counts: HourCount[] = [];
  for (const rows of prepared.batches) {
    counts.push(...(await insertActivities(target, { rows, domains })));
  }
  await addHourCounts(target, counts);
  return counts.reduce((stored, { count }) => stored + count, 0);
}
