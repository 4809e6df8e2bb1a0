import type { StoreResult } from '@/lib/activity/intake/store/store';
import type { Scope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/platform/database/database';
import type { Sync } from '@/lib/platform/database/generated/client';
import { countDays, dayOf, UTC, type Day } from '@/lib/platform/time/time';
import type { LastFullReads, SyncPlan } from './sync-plan';
import { isSyncLocked } from './sync-lock';

/** How the latest sync of a partner goes or went. */
export type SyncState = {
  /** `interrupted`: it began, and its process is gone. */
  outcome: 'running' | 'interrupted' | 'ended';
  startedAt: Date;
  finishedAt: Date | null;
  fetchedTo: Day | null;
  firstDay: Day;
  lastDay: Day;
  /** The day that it is at, or ended at: null before the first, the day after the last when through. */
  currentDay: Day | null;
  /** Days behind it, and days in all. */
  daysDone: number;
  days: number;
  stored: number;
  duplicates: number;
  /** Of the stored: those under the id of a record that says something else. */
  conflicts: number;
  /** Of the stored: those of days that earlier syncs had fetched. Null: that was not counted yet. */
  late: number | null;
  /** Of no possible time, and so kept aside. */
  setAside: number;
  /** What is to be known about it, in words: while it runs what it waits for. Null when all is well. */
  error: string | null;
};

/** The partner's latest sync, or null before the first. */
export async function findSync(scope: Scope): Promise<SyncState | null> {
  // Asked first: one that ends in between is then seen as ended, and not as interrupted.
  const isLocked = await isSyncLocked(scope);
  const row = await findRow(scope);
  return row && toSyncState(row, isLocked);
}

/** When the partner's records were last read, and how far back. */
export async function findLastFullReads(scope: Scope): Promise<LastFullReads> {
  const row = await findRow(scope);
  return {
    fetchedTo: row?.fetchedTo ? toUtcDay(row.fetchedTo) : null,
    daily: row?.dailyOn ? toUtcDay(row.dailyOn) : null,
    weekly: row?.weeklyOn ? toUtcDay(row.weeklyOn) : null,
  };
}

/** Notes that a sync begins; what was fetched before stays. */
export async function markSyncStarted(
  { partnerId }: Scope,
  days: { firstDay: Day; lastDay: Day },
): Promise<void> {
  await write(
    `INSERT INTO sync (partner_id, started_at, first_day, last_day, days_done, late)
     VALUES ($1, now(), $2, $3, 0, 0)
     ON CONFLICT (partner_id) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL,
       first_day = excluded.first_day, last_day = excluded.last_day, current_day = NULL,
       days_done = 0, stored = 0, duplicates = 0, conflicts = 0, late = 0, set_aside = 0,
       error = NULL`,
    [partnerId, days.firstDay, days.lastDay],
  );
}

/** Notes what keeps the sync from going on; the next page or day takes it back. */
export async function markSyncRetrying({ partnerId }: Scope, sentence: string): Promise<void> {
  await write('UPDATE sync SET error = $2 WHERE partner_id = $1', [partnerId, sentence]);
}

/** Notes the day that the sync is at, and how many are behind it. */
export async function markSyncDay(
  { partnerId }: Scope,
  { day, daysDone }: { day: Day; daysDone: number },
): Promise<void> {
  await write(
    'UPDATE sync SET current_day = $2, days_done = $3, error = NULL WHERE partner_id = $1',
    [partnerId, day, daysDone],
  );
}

export const SYNC_COUNTS = ['stored', 'duplicates', 'conflicts', 'late', 'setAside'] as const;

/** What a sync stored, `late` of it of days that earlier ones had fetched, and what it kept aside. */
export type SyncCounts = StoreResult & Record<(typeof SYNC_COUNTS)[number], number>;

/** Counts a page that was stored. */
export async function addSyncCounts({ partnerId }: Scope, page: SyncCounts): Promise<void> {
  await write(
    `UPDATE sync SET stored = stored + $2, duplicates = duplicates + $3, late = late + $4,
       conflicts = conflicts + $5, set_aside = set_aside + $6, error = NULL
     WHERE partner_id = $1`,
    [partnerId, page.stored, page.duplicates, page.late, page.conflicts, page.setAside],
  );
}

/** Notes that everything up to a day is stored. */
export async function markFetchedTo({ partnerId }: Scope, day: Day): Promise<void> {
  await write('UPDATE sync SET fetched_to = GREATEST(fetched_to, $2::date) WHERE partner_id = $1', [
    partnerId,
    day,
  ]);
}

/** Takes back that a day was fetched, as a part of it cannot be read: the next sync tries again. */
export async function markDayIncomplete({ partnerId }: Scope, day: Day): Promise<void> {
  await write(
    'UPDATE sync SET fetched_to = LEAST(fetched_to, $2::date - 1) WHERE partner_id = $1',
    [partnerId, day],
  );
}

/** Notes that the sync has ended at the day that it is at. */
export async function markSyncEndedEarly({ partnerId }: Scope, error: string): Promise<void> {
  await write('UPDATE sync SET finished_at = now(), error = $2 WHERE partner_id = $1', [
    partnerId,
    error,
  ]);
}

/** Notes that the sync has ended after all its days, and which lookbacks are read whole by that. */
export async function markSyncFinished(
  { partnerId }: Scope,
  { due, error }: Pick<SyncPlan, 'due'> & { error: string | null },
): Promise<void> {
  await write(
    `UPDATE sync SET finished_at = now(), error = $2,
       current_day = last_day + 1, days_done = last_day - first_day + 1,
       daily_on = CASE WHEN $3 THEN last_day ELSE daily_on END,
       weekly_on = CASE WHEN $4 THEN last_day ELSE weekly_on END
     WHERE partner_id = $1`,
    [partnerId, error, due.daily, due.weekly],
  );
}

async function write(text: string, values: unknown[]): Promise<void> {
  await getDatabase().pool.query(text, values);
}

function findRow({ partnerId }: Scope) {
  return getDatabase().prisma.sync.findUnique({ where: { partnerId } });
}

function toSyncState(row: Sync, isLocked: boolean): SyncState {
  const [firstDay, lastDay] = [toUtcDay(row.firstDay), toUtcDay(row.lastDay)];
  // The day after the last when all are done.
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

// Of a sync by an earlier version, which went through its days in their order.
function daysBefore(currentDay: Day | null, firstDay: Day): number {
  return currentDay ? countDays({ from: firstDay, to: currentDay }) - 1 : 0;
}

// A date of the database comes as its midnight in UTC.
function toUtcDay(date: Date): Day {
  return dayOf(date, UTC);
}
