import type pg from 'pg';
import type { Place } from '@/lib/activity/search/make-texts';
import { addMissingTexts, type TextTarget } from './add-missing-texts';
import { listDifferingDays, listMissingBetween, listMissingOn } from './missing-texts';
import { listMiscounted, recountHour, removeEmptyHours } from './recount-hours';
import { removeStrayTexts } from './remove-stray-texts';
import { findLastNumber, findSettled, findWatermark, raiseWatermark } from './watermark';

/** Activities that were neither found nor counted, and hours that were counted wrong. */
export type Mended = { activities: number; hours: number };

type Checking = {
  /** Looks at all activities, not just at those since the last check. */
  isWhole?: boolean;
  /** Where missing texts go: who adds many adds them beside those that the index has. */
  table?: TextTarget;
  isStopped?: () => boolean;
  onMended?: (activities: number) => void;
};

/**
 * Compares the log with what it is counted and searched by, and mends what differs: activities that a
 * version has stored which did not know of it, as one may while this one is installed, or counts that
 * were taken at another moment than the texts. Others read and write meanwhile. What was checked
 * before is not looked at again, unless all is asked for.
 */
export async function checkActivities(
  client: pg.ClientBase,
  checking: Checking = {},
): Promise<Mended> {
  const mended: Mended = { activities: 0, hours: 0 };
  const settled = await findSettled(client);
  const { rows } = await client.query<{ id: string }>('SELECT id FROM partner ORDER BY id');
  for (const { id: partnerId } of rows) {
    if (checking.isStopped?.()) return mended;
    const watermark = checking.isWhole ? null : await findWatermark(client, partnerId);
    const { activities, hours } =
      watermark === null
        ? await checkAll(client, { partnerId, ...checking })
        : await checkLatest(client, { partnerId, after: watermark, ...checking });
    mended.activities += activities;
    mended.hours += hours;
    if (settled !== null && !checking.isStopped?.())
      await raiseWatermark(client, { partnerId, sequence: settled });
  }
  return mended;
}

type CheckingOne = Checking & { partnerId: string };

async function checkAll(client: pg.ClientBase, checking: CheckingOne): Promise<Mended> {
  const { partnerId, isStopped } = checking;
  const mended: Mended = { activities: 0, hours: 0 };
  for (const day of await listDifferingDays(client, partnerId)) {
    if (isStopped?.()) return mended;
    await removeStrayTexts(client, { partnerId, day });
    mended.activities += await addMissingOn(client, { ...checking, day });
  }
  for (const hour of await listMiscounted(client, partnerId)) {
    if (isStopped?.()) return mended;
    if (await recountHour(client, { partnerId, hour })) mended.hours += 1;
  }
  if (mended.hours > 0) await removeEmptyHours(client, partnerId);
  return mended;
}

async function addMissingOn(
  client: pg.ClientBase,
  checking: CheckingOne & { day: string },
): Promise<number> {
  const { partnerId, day, isStopped } = checking;
  const next = (last: Place | null) => listMissingOn(client, { partnerId, day, last });
  let activities = 0;
  let places = await next(null);
  for (; places.length > 0 && !isStopped?.(); places = await next(places.at(-1) ?? null))
    activities += await addTexts(client, { places, ...checking });
  return activities;
}

// As many as are looked at in a moment; and as many as are looked at one by one.
const STEP = 10_000n;
const MOST_LATEST = 200_000n;

async function checkLatest(
  client: pg.ClientBase,
  checking: CheckingOne & { after: string },
): Promise<Mended> {
  const { partnerId, isStopped } = checking;
  const last = BigInt((await findLastNumber(client)) ?? 0);
  let after = BigInt(checking.after);
  if (last - after > MOST_LATEST) return checkAll(client, checking);
  let activities = 0;
  for (; after < last && !isStopped?.(); after += STEP) {
    const span = { partnerId, after: `${after}`, to: `${after + STEP}` };
    const places = await listMissingBetween(client, span);
    activities += await addTexts(client, { places, ...checking });
  }
  return { activities, hours: 0 };
}

async function addTexts(
  client: pg.ClientBase,
  { partnerId, places, table = 'activity_text_new', onMended }: CheckingOne & { places: Place[] },
): Promise<number> {
  const added = await addMissingTexts(client, { partnerId, places, table });
  if (added > 0) onMended?.(added);
  return added;
}
