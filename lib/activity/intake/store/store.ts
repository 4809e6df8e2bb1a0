import type pg from 'pg';
import { addUserSpellings } from '@/lib/activity/users/add-user-spellings';
import { setAsideRecords } from '@/lib/activity/set-aside/set-aside-records';
import { SetAsideFullError } from '@/lib/activity/set-aside/set-aside-full-error';
import { ensureSource, type StoredSource } from '@/lib/activity/source/ensure-source';
import type { Source } from '@/lib/activity/source/source';
import { getDatabase } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import { now } from '@/lib/platform/time/time';
import { adoptIds } from './adopt-ids';
import type {
  AuditRecord,
  MisdatedRecord,
  ParsedRecords,
} from '@/lib/activity/intake/parse/audit-record';
import { addHourCounts } from './add-hour-counts';
import { recordDuplicateSources } from './record-duplicate-sources';
import { insertActivities, type InsertedCount } from './insert-activities';
import { asPartnerRecords } from '@/lib/activity/intake/parse/partner-records';
import {
  prepareRecords,
  type PreparedRecords,
} from '@/lib/activity/intake/prepare/prepare-records';
import type { PreparedRow } from '@/lib/activity/intake/prepare/prepared-row';
import { storableJson } from '@/lib/platform/json/storable-json';
import { storeConflicting } from './store-conflicting';
import { storeCustomers } from './store-customers';

/**
 * How many records were new, how many were there already, and how many of the new ones came under
 * the id of a record that says something else.
 */
export type StoreResult = { stored: number; duplicates: number; conflicts: number };

/** The same of records some of which are kept aside; `left` are those for which there is no room there. */
export type StoreParsedResult = StoreResult & { setAside: number; overflow: MisdatedRecord[] };

/** What was read, and whether to store nothing where not all can be kept. */
type ParsedToStore = Omit<ParsedRecords, 'problems'> & { isAllOrNothing: boolean };

/** Whose records they are, and how they come. */
export type Intake = { partnerId: string; source: Source };

/** Where records go: an open transaction, the partner, and the way that they come by. */
export type StoreTarget = { client: pg.ClientBase; partnerId: string; source: StoredSource };

/**
 * Stores what was read of some items as activities of a partner, in one transaction: all or none. A
 * record that is there already (same id, same status, same content) counts as a duplicate and changes
 * nothing, but that it came this way, too, is noted; other content under a known id is stored beside
 * what is there, and counted as a conflict, too. Secrets are redacted first; customers seen for the
 * first time are created, and names follow later records. Misdated records are kept aside; those
 * without room there are given back, or where `isWhole` nothing is stored then. Throws TooManyVariants
 * and NoRoomAside.
 */
export async function storeParsedRecords(
  intake: Intake,
  { records, misdated, isAllOrNothing }: ParsedToStore,
): Promise<StoreParsedResult> {
  const prepared = prepareRecords(asPartnerRecords(intake.partnerId, records), now());
  return inTransaction(async (client) => {
    const target = await targetOf({ client, ...intake });
    const left = await setAsideRecords(target, misdated);
    if (isAllOrNothing && left.length > 0) throw new SetAsideFullError(left.length);
    const result = await storeAll(target, prepared);
    return { ...result, setAside: misdated.length - left.length, overflow: left };
  }, getDatabase().intakePool);
}

/** The same for records that were prepared elsewhere. */
export async function storePrepared(
  intake: Intake,
  prepared: PreparedRecords,
): Promise<StoreResult> {
  return inTransaction(
    async (client) => storeAll(await targetOf({ client, ...intake }), prepared),
    getDatabase().intakePool,
  );
}

/** The same within a transaction that is under way. */
export async function storeInTransaction(
  intake: Intake & { client: pg.ClientBase },
  records: AuditRecord[],
): Promise<StoreResult> {
  return storeAll(await targetOf(intake), prepareRecords(records, now()));
}

async function targetOf(intake: Intake & { client: pg.ClientBase }): Promise<StoreTarget> {
  return { ...intake, source: await ensureSource(intake, intake.source) };
}

async function storeAll(target: StoreTarget, prepared: PreparedRecords): Promise<StoreResult> {
  const domains = storableJson(await storeCustomers(target, prepared.customers));
  await addUserSpellings(target, prepared.users);
  const counts: InsertedCount[] = [];
  const differing: PreparedRow[] = [];
  for (const { rows: told, count } of prepared.batches) {
    const { rows, duplicates } = await adoptIds(target, told);
    const inserted = await insertActivities(target, { rows, domains });
    counts.push(...inserted);
    if (sumOf(inserted, 'count') < count)
      differing.push(...(await recordDuplicateSources(target, rows)), ...duplicates);
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
