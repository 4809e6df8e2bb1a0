import type pg from 'pg';
import type { TextKey } from '@/lib/activity/search/build-texts';
import { addMissingTexts, type TargetTable } from './add-missing-texts';
import { listDifferingDays, listMissingBetween, listMissingOnDay } from './missing-texts';
import { listMiscountedHours, recountHour, removeEmptyHours } from './recount-hours';
import { removeOrphanedTexts } from './remove-orphaned-texts';
import { findLastSequence, findSettledSequence, findWatermark, raiseWatermark } from './watermark';

/**
 * The number of activities that were missing from search and counts, and of hours with a wrong
 * count.
 */
export type Repaired = { activities: number; hours: number };

type RepairOptions = {
  /** Of the partners, this one alone. */
  onlyPartnerId?: string;
  /** Checks all activities, not only those since the last check. */
  isFull?: boolean;
  /** The table for missing texts: whoever adds many adds them to the indexed ones. */
  table?: TargetTable;
  isStopped?: () => boolean;
  onRepaired?: (activities: number) => void;
};

/**
 * Compares the log with its search texts and counts, and repairs differences: activities that an
 * older version stored without them, as can happen during an upgrade, or counts from another moment
 * than the texts. Others read and write meanwhile. Checks only what is new since the last check,
 * unless `isFull` is set.
 */
export async function repairDerived(
  client: pg.ClientBase,
  options: RepairOptions = {},
): Promise<Repaired> {
  const repaired: Repaired = { activities: 0, hours: 0 };
  const settledSequence = await findSettledSequence(client);
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM partner WHERE $1::uuid IS NULL OR id = $1 ORDER BY id',
    [options.onlyPartnerId ?? null],
  );
  for (const { id: partnerId } of rows) {
    if (options.isStopped?.()) return repaired;
    const watermark = options.isFull ? null : await findWatermark(client, partnerId);
    const { activities, hours } =
      watermark === null
        ? await repairAll(client, { partnerId, ...options })
        : await repairLatest(client, { partnerId, after: watermark, ...options });
    repaired.activities += activities;
    repaired.hours += hours;
    if (settledSequence !== null && !options.isStopped?.())
      await raiseWatermark(client, { partnerId, sequence: settledSequence });
  }
  return repaired;
}

type PartnerRepairOptions = RepairOptions & { partnerId: string };

async function repairAll(client: pg.ClientBase, options: PartnerRepairOptions): Promise<Repaired> {
  const { partnerId, isStopped } = options;
  const repaired: Repaired = { activities: 0, hours: 0 };
  for (const day of await listDifferingDays(client, partnerId)) {
    if (isStopped?.()) return repaired;
    await removeOrphanedTexts(client, { partnerId, day });
    repaired.activities += await addMissingOnDay(client, { ...options, day });
  }
  for (const hour of await listMiscountedHours(client, partnerId)) {
    if (isStopped?.()) return repaired;
    if (await recountHour(client, { partnerId, hour })) repaired.hours += 1;
  }
  if (repaired.hours > 0) await removeEmptyHours(client, partnerId);
  return repaired;
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
): Promise<Repaired> {
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
  return { activities, hours: 0 };
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
