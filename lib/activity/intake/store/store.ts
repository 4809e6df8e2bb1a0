import type pg from 'pg';
import { addUserSpellings } from '@/lib/activity/users/add-user-spellings';
import { withoutExpired } from '@/lib/activity/retention/without-expired';
import { setAsideRecords } from '@/lib/activity/set-aside/set-aside-records';
import { SetAsideFullError } from '@/lib/activity/set-aside/set-aside-full-error';
import { ensureSource } from '@/lib/activity/source/ensure-source';
import { getDatabase } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import { now } from '@/lib/platform/time/time';
import type { BatchRow } from '@/lib/activity/intake/batch/batch-columns';
import { adoptIds } from './adopt-ids';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import type {
  MisdatedRecord,
  ParsedRecords,
} from '@/lib/activity/intake/parse/parse-audit-records';
import { recordDuplicateSources } from './record-duplicate-sources';
import { insertActivities, type InsertedCount } from './insert-activities';
import { asPartnerRecords } from '@/lib/activity/intake/parse/partner-records';
import {
  prepareRecords,
  type PreparedRecords,
} from '@/lib/activity/intake/prepare/prepare-records';
import { storableJson } from '@/lib/platform/json/storable-json';
import { storeConflicting } from './store-conflicting';
import { domainsOf, listKnownCustomers, storeCustomers } from './store-customers';
import type { Intake, StoreTarget } from './store-target';

/**
 * How many records were new, how many were stored already, and how many of the new ones share an id
 * with a record that says something else. `expired` were not taken in, for the retention policy has
 * removed their month.
 */
export type StoreResult = {
  stored: number;
  duplicates: number;
  conflicts: number;
  expired: number;
};

/**
 * The same for records some of which are set aside; `overflow` are those for which there was no
 * room.
 */
export type StoreParsedResult = StoreResult & { setAside: number; overflow: MisdatedRecord[] };

/** What was parsed, and whether to store nothing if not everything can be stored or set aside. */
type ParsedToStore = Omit<ParsedRecords, 'problems'> & { isAllOrNothing: boolean };

/**
 * Stores parsed records as activities of a partner in one transaction: all or none. A record that
 * is stored already (same id, same status, same content) counts as a duplicate and changes nothing,
 * except that its source is recorded. Other content under a known id is stored as well, and also
 * counts as a conflict. Secrets are redacted first. Customers that are new are created, and later
 * records update their names. Misdated records are set aside; the result lists those without room
 * there, and with `isAllOrNothing` nothing is stored then. Throws TooManyVariantsError and
 * SetAsideFullError.
 */
export async function storeParsedRecords(
  intake: Intake,
  { records, misdated, isAllOrNothing }: ParsedToStore,
): Promise<StoreParsedResult> {
  const prepared = prepareRecords(asPartnerRecords(intake.partnerId, records), now());
  return inTransaction({ ...intake, pool: getDatabase().intakePool }, async (client) => {
    const target = await targetOf({ client, ...intake });
    const overflow = await setAsideRecords(target, misdated);
    if (isAllOrNothing && overflow.length > 0) throw new SetAsideFullError(overflow.length);
    const result = await storeAll(target, prepared);
    return { ...result, setAside: misdated.length - overflow.length, overflow };
  });
}

/** The same for records that were prepared elsewhere. */
export async function storePrepared(
  intake: Intake,
  prepared: PreparedRecords,
): Promise<StoreResult> {
  return inTransaction({ ...intake, pool: getDatabase().intakePool }, async (client) =>
    storeAll(await targetOf({ client, ...intake }), prepared),
  );
}

/** The same within an open transaction. */
export async function storeInTransaction(
  intake: Intake & { client: pg.ClientBase },
  records: AuditRecord[],
): Promise<StoreResult> {
  // The connections of commands may be tied to nobody, and then nothing stored would be recognised.
  await intake.client.query(`SELECT set_config('activity_log.partner', $1, true)`, [
    intake.partnerId,
  ]);
  return storeAll(await targetOf(intake), prepareRecords(records, now()));
}

async function targetOf(intake: Intake & { client: pg.ClientBase }): Promise<StoreTarget> {
  return { ...intake, source: await ensureSource(intake, intake.source) };
}

// Customers and counts come last: their rows stay locked until the transaction ends.
async function storeAll(target: StoreTarget, all: PreparedRecords): Promise<StoreResult> {
  const { prepared, expired } = await withoutExpired(target, all);
  const known = await listKnownCustomers(target, prepared.customerIds);
  const domains = storableJson(domainsOf(known));
  const counts: InsertedCount[] = [];
  const differing: BatchRow[] = [];
  for await (const given of prepared.batches) {
    const { batch, duplicates } = await adoptIds(target, given);
    const inserted = await insertActivities(target, { batch, domains });
    counts.push(inserted);
    if (inserted.count < given.count)
      differing.push(...(await recordDuplicateSources(target, batch)), ...duplicates);
  }
  const { customers, users, conflicting } = prepared.rest();
  const others: BatchRow[] = JSON.parse(conflicting);
  counts.push(...(await storeConflicting(target, { rows: [...differing, ...others], domains })));
  await storeCustomers(target, { seen: customers, known });
  await addUserSpellings(target, users);
  const stored = sumOf(counts, 'count');
  const conflicts = sumOf(counts, 'conflicts');
  return { stored, duplicates: prepared.count - stored, conflicts, expired };
}

function sumOf(counts: InsertedCount[], field: 'count' | 'conflicts'): number {
  return counts.reduce((sum, inserted) => sum + inserted[field], 0);
}
