import type pg from 'pg';
import { addUsers } from '@/lib/activity/users/add-users';
import { getDatabase } from '@/lib/database/database';
import { inTransaction } from '@/lib/database/transaction';
import { adoptIds } from './adopt-ids';
import type { AuditRecord } from './audit-record';
import { addHourCounts } from './count-hours';
import { listDiffering } from './differing-rows';
import { insertActivities, type InsertedCount } from './insert-activities';
import { prepareRecords, type PreparedRecords } from './prepare';
import type { PreparedRow } from './prepared-row';
import { storableJson } from './storable-json';
import { storeConflicting } from './store-conflicting';
import { storeCustomers } from './store-customers';

/**
 * How many records were new, how many were there already, and how many of the new ones came under
 * the id of a record that says something else.
 */
export type StoreResult = { stored: number; duplicates: number; conflicts: number };

/** Where records go: an open transaction and the partner. */
export type StoreTarget = { client: pg.ClientBase; partnerId: string };

/**
 * Stores audit records as activities of a partner, in one transaction: all or none. A record that
 * is there already (same id, same status, same content) counts as a duplicate and changes nothing;
 * other content under a known id is stored beside what is there, and counted as a conflict, too.
 * Secrets are redacted first; customers seen for the first time are created, and names follow later
 * records. Throws TooManyVariants.
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
  return inTransaction(
    (client) => storeAll({ client, partnerId }, prepared),
    getDatabase().intakePool,
  );
}

/** The same within a transaction that is under way. */
export async function storeWithin(
  target: StoreTarget,
  records: AuditRecord[],
): Promise<StoreResult> {
  return storeAll(target, prepareRecords(records));
}

async function storeAll(target: StoreTarget, prepared: PreparedRecords): Promise<StoreResult> {
  const domains = storableJson(await storeCustomers(target, prepared.customers));
  await addUsers(target, prepared.users);
  const counts: InsertedCount[] = [];
  const differing: PreparedRow[] = [];
  for (const { rows: told, count } of prepared.batches) {
    const { rows, alike } = await adoptIds(target, told);
    const inserted = await insertActivities(target, { rows, domains });
    counts.push(...inserted);
    if (sumOf(inserted, 'count') < count)
      differing.push(...(await listDiffering(target, rows)), ...alike);
  }
  const others: PreparedRow[] = JSON.parse(prepared.conflicting);
  counts.push(...(await storeConflicting(target, { rows: [...differing, ...others], domains })));
  await addHourCounts(target, counts);
  const stored = sumOf(counts, 'count');
  const conflicts = sumOf(counts, 'conflicts');
  return { stored, duplicates: prepared.count - stored, conflicts };
}

function sumOf(counts: InsertedCount[], field: 'count' | 'conflicts'): number {
  return counts.reduce((sum, inserted) => sum + inserted[field], 0);
}
