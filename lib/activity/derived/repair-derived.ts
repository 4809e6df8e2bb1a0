import type pg from 'pg';
import type { TextKey } from '@/lib/activity/search/build-texts';
import { addMissingTexts, type TargetTable } from './add-missing-texts';
import { listDifferingDays, listMissingBetween, listMissingOnDay } from './missing-texts';
import { removeOrphanedTexts } from './remove-orphaned-texts';
import { listMiscountedMonths } from './roll-up/miscounted-months';
import { recountMonth } from './roll-up/recount';
import { findLastSequence, findSettledSequence, findWatermark, raiseWatermark } from './watermark';

/** The number of activities that were missing from search, and of months with a wrong count. */
export type Repaired = { activities: number; months: number };

type RepairOptions = {
  /** Of the partners, this one alone. */
  onlyPartnerId?: string;
  /** Checks all activities, not only those since the last check, and the counts; only for the owner. */
  isFull?: boolean;
  /** The table for missing texts: whoever adds many adds them to the indexed ones. */
  table?: TargetTable;
  isStopped?: () => boolean;
  onRepaired?: (activities: number) => void;
};

/**
 * Compares the log with its search texts, and repairs differences: activities that an older version
 * stored without them, as can happen during an upgrade. Others read and write meanwhile. Checks only
 * what is new since the last check, unless `isFull` is set; then it compares the counts, too.
 */
export async function repairDerived(
  client: pg.ClientBase,
  options: RepairOptions = {},
): Promise<Repaired> {
  const repaired: Repaired = { activities: 0, months: 0 };
  const settledSequence = await findSettledSequence(client);
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM partner WHERE $1::uuid IS NULL OR id = $1 ORDER BY id',
    [options.onlyPartnerId ?? null],
  );
  for (const { id: partnerId } of rows) {
    if (options.isStopped?.()) return repaired;
    const watermark = options.isFull ? null : await findWatermark(client, partnerId);
    repaired.activities +=
      watermark === null
        ? await repairAll(client, { partnerId, ...options })
        : await repairLatest(client, { partnerId, after: watermark, ...options });
    if (options.isFull) repaired.months += await repairCounts(client, partnerId);
    if (settledSequence !== null && !options.isStopped?.())
      await raiseWatermark(client, { partnerId, sequence: settledSequence });
  }
  return repaired;
}

type PartnerRepairOptions = RepairOptions & { partnerId: string };

async function repairAll(client: pg.ClientBase, options: PartnerRepairOptions): Promise<number> {
  const { partnerId, isStopped } = options;
  let activities = 0;
  for (const day of await listDifferingDays(client, partnerId)) {
    if (isStopped?.()) break;
    await removeOrphanedTexts(client, { partnerId, day });
    activities += await addMissingOnDay(client, { ...options, day });
  }
  return activities;
}

async function repairCounts(client: pg.ClientBase, partnerId: string): Promise<number> {
  const months = await listMiscountedMonths(client, partnerId);
  for (const day of months) await recountMonth(client, { partnerId, day });
  return months.length;
}

async function addMissingOnDay(
  client: pg.ClientBase,
  options: PartnerRepairOptions & { day: string },
): Promise<number> {
  const { partnerId, day, isStopped } = options;
  const next = (last: TextKey | null) => listMissingOnDay(client, { partnerId, day, last });
  let activities = 0;
  let keys = await next(null);
  for (; keys.length > 0 && !isStopped?.(); keys = await next(keys.at(-1) ?? null))
    activities += await addTexts(client, { keys, ...options });
  return activities;
}

// As many as one query compares quickly, and as many as are worth comparing one by one.
const SEQUENCE_STEP = 10_000n;
const MAX_LATEST = 200_000n;

async function repairLatest(
  client: pg.ClientBase,
  options: PartnerRepairOptions & { after: string },
): Promise<number> {
  const { partnerId, isStopped } = options;
  const last = BigInt((await findLastSequence(client)) ?? 0);
  let after = BigInt(options.after);
  if (last - after > MAX_LATEST) return repairAll(client, options);
  let activities = 0;
  for (; after < last && !isStopped?.(); after += SEQUENCE_STEP) {
    const range = { partnerId, after: `${after}`, to: `${after + SEQUENCE_STEP}` };
    const keys = await listMissingBetween(client, range);
    activities += await addTexts(client, { keys, ...options });
  }
  return activities;
}

async function addTexts(
  client: pg.ClientBase,
  {
    partnerId,
    keys,
    table = 'activity_text_new',
    onRepaired,
  }: PartnerRepairOptions & { keys: TextKey[] },
): Promise<number> {
  const added = await addMissingTexts(client, { partnerId, keys, table });
  if (added > 0) onRepaired?.(added);
  return added;
}
