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
  checking: RepairOptions = {},
): Promise<Repaired> {
  const mended: Repaired = { activities: 0, hours: 0 };
  const settled = await findSettledSequence(client);
  const { rows } = await client.query<{ id: string }>('SELECT id FROM partner ORDER BY id');
  for (const { id: partnerId } of rows) {
    if (checking.isStopped?.()) return mended;
    const watermark = checking.isFull ? null : await findWatermark(client, partnerId);
    const { activities, hours } =
      watermark === null
        ? await repairAll(client, { partnerId, ...checking })
        : await repairLatest(client, { partnerId, after: watermark, ...checking });
    mended.activities += activities;
    mended.hours += hours;
    if (settled !== null && !checking.isStopped?.())
      await raiseWatermark(client, { partnerId, sequence: settled });
  }
  return mended;
}

type PartnerRepairOptions = RepairOptions & { partnerId: string };

async function repairAll(client: pg.ClientBase, checking: PartnerRepairOptions): Promise<Repaired> {
  const { partnerId, isStopped } = checking;
  const mended: Repaired = { activities: 0, hours: 0 };
  for (const day of await listDifferingDays(client, partnerId)) {
    if (isStopped?.()) return mended;
    await removeOrphanedTexts(client, { partnerId, day });
    mended.activities += await addMissingOnDay(client, { ...checking, day });
  }
  for (const hour of await listMiscountedHours(client, partnerId)) {
    if (isStopped?.()) return mended;
    if (await recountHour(client, { partnerId, hour })) mended.hours += 1;
  }
  if (mended.hours > 0) await removeEmptyHours(client, partnerId);
  return mended;
}

async function addMissingOnDay(
  client: pg.ClientBase,
  checking: PartnerRepairOptions & { day: string },
): Promise<number> {
  const { partnerId, day, isStopped } = checking;
  const next = (last: TextKey | null) => listMissingOnDay(client, { partnerId, day, last });
  let activities = 0;
  let places = await next(null);
  for (; places.length > 0 && !isStopped?.(); places = await next(places.at(-1) ?? null))
    activities += await addTexts(client, { places, ...checking });
  return activities;
}

// As many as one query compares quickly, and as many as are worth comparing one by one.
const SEQUENCE_STEP = 10_000n;
const MAX_LATEST = 200_000n;

async function repairLatest(
  client: pg.ClientBase,
  checking: PartnerRepairOptions & { after: string },
): Promise<Repaired> {
  const { partnerId, isStopped } = checking;
  const last = BigInt((await findLastSequence(client)) ?? 0);
  let after = BigInt(checking.after);
  if (last - after > MAX_LATEST) return repairAll(client, checking);
  let activities = 0;
  for (; after < last && !isStopped?.(); after += SEQUENCE_STEP) {
    const span = { partnerId, after: `${after}`, to: `${after + SEQUENCE_STEP}` };
    const places = await listMissingBetween(client, span);
    activities += await addTexts(client, { places, ...checking });
  }
  return { activities, hours: 0 };
}

async function addTexts(
  client: pg.ClientBase,
  {
    partnerId,
    places,
    table = 'activity_text_new',
    onRepaired,
  }: PartnerRepairOptions & { places: TextKey[] },
): Promise<number> {
  const added = await addMissingTexts(client, { partnerId, places, table });
  if (added > 0) onRepaired?.(added);
  return added;
}
