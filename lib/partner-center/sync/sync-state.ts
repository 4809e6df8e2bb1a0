import type { StoreResult } from '@/lib/activity/intake/store/store';
import type { Scope } from '@/lib/auth/scope';
import { queryableFor, withPrisma } from '@/lib/platform/database/database';
import type { Sync } from '@/lib/platform/database/generated/client';
import { countDays, dayOf, UTC, type Day } from '@/lib/platform/time/time';
import type { LastFullReads, SyncPlan } from './sync-plan';
import { isSyncLocked } from './sync-lock';

/** The state of a partner's latest sync. */
export type SyncState = {
  /** `interrupted`: it started, and its process is gone. */
  outcome: 'running' | 'interrupted' | 'ended';
  startedAt: Date;
  finishedAt: Date | null;
  fetchedTo: Day | null;
  firstDay: Day;
  lastDay: Day;
  /**
   * The day being fetched, or the day it ended at: null before the first, the day after the last
   * when complete.
   */
  currentDay: Day | null;
  /** Days done, and days in total. */
  daysDone: number;
  days: number;
  stored: number;
  duplicates: number;
  /** Stored records whose id belongs to a stored record with other content. */
  conflicts: number;
  /**
   * Stored records of days that earlier syncs had fetched. Null: not counted by an earlier version.
   */
  late: number | null;
  /** Records set aside because their time is impossible. */
  setAside: number;
  /**
   * A sentence about what went wrong, or, while it runs, what it waits for. Null when all is well.
   */
  error: string | null;
};

/** The partner's latest sync, or null before the first. */
export async function findSync(scope: Scope): Promise<SyncState | null> {
  // Checked first, so that a sync that ends in between is seen as ended, not as interrupted.
  const isLocked = await isSyncLocked(scope);
  const row = await findRow(scope);
  return row && toSyncState(row, isLocked);
}

/** When each lookback of the partner was last read completely. */
export async function findLastFullReads(scope: Scope): Promise<LastFullReads> {
  const row = await findRow(scope);
  return {
    fetchedTo: row?.fetchedTo ? toUtcDay(row.fetchedTo) : null,
    daily: row?.dailyOn ? toUtcDay(row.dailyOn) : null,
    weekly: row?.weeklyOn ? toUtcDay(row.weeklyOn) : null,
  };
}

/** Marks that a sync starts; what was fetched before stays. */
export async function markSyncStarted(
  scope: Scope,
  days: { firstDay: Day; lastDay: Day },
): Promise<void> {
  await queryableFor(scope).query(
    `INSERT INTO sync (partner_id, started_at, first_day, last_day, days_done, late)
     VALUES ($1, now(), $2, $3, 0, 0)
     ON CONFLICT (partner_id) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL,
       first_day = excluded.first_day, last_day = excluded.last_day, current_day = NULL,
       days_done = 0, stored = 0, duplicates = 0, conflicts = 0, late = 0, set_aside = 0,
       error = NULL`,
    [scope.partnerId, days.firstDay, days.lastDay],
  );
}

/** Stores why the sync is waiting; the next page or day clears it. */
export async function markSyncRetrying(scope: Scope, sentence: string): Promise<void> {
  await queryableFor(scope).query('UPDATE sync SET error = $2 WHERE partner_id = $1', [
    scope.partnerId,
    sentence,
  ]);
}

/** Stores the day being fetched, and how many are done. */
export async function markSyncDay(
  scope: Scope,
  { day, daysDone }: { day: Day; daysDone: number },
): Promise<void> {
  await queryableFor(scope).query(
    'UPDATE sync SET current_day = $2, days_done = $3, error = NULL WHERE partner_id = $1',
    [scope.partnerId, day, daysDone],
  );
}

export const SYNC_COUNTS = [
  'stored',
  'duplicates',
  'conflicts',
  'expired',
  'late',
  'setAside',
] as const;

/** The counts of a sync: `late` of the stored ones are of days fetched before. */
export type SyncCounts = StoreResult & Record<(typeof SYNC_COUNTS)[number], number>;

/** Adds the counts of a stored page. */
export async function addSyncCounts(scope: Scope, page: SyncCounts): Promise<void> {
  await queryableFor(scope).query(
    `UPDATE sync SET stored = stored + $2, duplicates = duplicates + $3, late = late + $4,
       conflicts = conflicts + $5, set_aside = set_aside + $6, error = NULL
     WHERE partner_id = $1`,
    [scope.partnerId, page.stored, page.duplicates, page.late, page.conflicts, page.setAside],
  );
}

/** Marks everything up to a day as stored. */
export async function markFetchedTo(scope: Scope, day: Day): Promise<void> {
  await queryableFor(scope).query(
    'UPDATE sync SET fetched_to = GREATEST(fetched_to, $2::date) WHERE partner_id = $1',
    [scope.partnerId, day],
  );
}

/**
 * Unmarks a day as fetched because some of its records cannot be read: the next sync tries again.
 */
export async function markDayIncomplete(scope: Scope, day: Day): Promise<void> {
  await queryableFor(scope).query(
    'UPDATE sync SET fetched_to = LEAST(fetched_to, $2::date - 1) WHERE partner_id = $1',
    [scope.partnerId, day],
  );
}

/** Marks that the sync ended at its current day. */
export async function markSyncEndedEarly(scope: Scope, error: string): Promise<void> {
  await queryableFor(scope).query(
    'UPDATE sync SET finished_at = now(), error = $2 WHERE partner_id = $1',
    [scope.partnerId, error],
  );
}

/** Marks that the sync has fetched all its days, and which lookbacks that completes. */
export async function markSyncFinished(
  scope: Scope,
  { due, error }: Pick<SyncPlan, 'due'> & { error: string | null },
): Promise<void> {
  await queryableFor(scope).query(
    `UPDATE sync SET finished_at = now(), error = $2,
       current_day = last_day + 1, days_done = last_day - first_day + 1,
       daily_on = CASE WHEN $3 THEN last_day ELSE daily_on END,
       weekly_on = CASE WHEN $4 THEN last_day ELSE weekly_on END
     WHERE partner_id = $1`,
    [scope.partnerId, error, due.daily, due.weekly],
  );
}

function findRow(scope: Scope) {
  const { partnerId } = scope;
  return withPrisma(scope, ({ sync }) => sync.findFirst({ where: { partnerId } }));
}

function toSyncState(row: Sync, isLocked: boolean): SyncState {
  const [firstDay, lastDay] = [toUtcDay(row.firstDay), toUtcDay(row.lastDay)];
  // The day after the last one when all are done.
  const currentDay = row.currentDay && toUtcDay(row.currentDay);
  return {
    outcome: row.finishedAt ? 'ended' : isLocked ? 'running' : 'interrupted',
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    fetchedTo: row.fetchedTo && toUtcDay(row.fetchedTo),
    firstDay,
    lastDay,
    currentDay,
    daysDone: row.daysDone ?? daysBefore(currentDay, firstDay),
    days: countDays({ from: firstDay, to: lastDay }),
    stored: row.stored,
    duplicates: row.duplicates,
    conflicts: row.conflicts,
    late: row.late,
    setAside: row.setAside,
    error: row.error,
  };
}

// For a sync by an earlier version, which fetched its days in order.
function daysBefore(currentDay: Day | null, firstDay: Day): number {
  return currentDay ? countDays({ from: firstDay, to: currentDay }) - 1 : 0;
}

// The database driver gives a date as its midnight in UTC.
function toUtcDay(date: Date): Day {
  return dayOf(date, UTC);
}
