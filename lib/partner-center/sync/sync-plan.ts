import type { SyncLookback } from '@/lib/platform/env/sync-lookback';
import { addDays, countDays, formatDayInWords, type Day } from '@/lib/platform/time/time';

// Partner Center serves the last 90 days, today included, and refuses older ones.
const MAX_DAYS_BACK = 89;

const DAYS_PER_WEEK = 7;

/** When each lookback was last read completely, as UTC days; null: never. */
export type LastFullReads = {
  /** The last day up to which everything was fetched. */
  fetchedTo: Day | null;
  daily: Day | null;
  weekly: Day | null;
};

/** The UTC days that a sync fetches: `firstDay` to `lastDay`, both included. */
export type SyncPlan = {
  firstDay: Day;
  lastDay: Day;
  /** The days from here on are read first, so that new records never wait for days read again. */
  newFrom: Day;
  /** The lookbacks that are complete once all these days have been read. */
  due: { daily: boolean; weekly: boolean };
  /**
   * Records of days before this one came late: the days had been fetched. Null for the first sync.
   */
  lateBefore: Day | null;
  /** A sentence about days that can no longer be fetched; null when there are none. */
  gap: string | null;
};

/**
 * Plans what to fetch today: the new days, and earlier days in which records may have appeared
 * since they were last read, because Partner Center publishes some records late. Each lookback
 * counts back from the last day on which it was read completely: `always` in every sync, `daily` in
 * the first sync of a UTC day, `weekly` after seven days. A lookback that was never completed reads
 * every day that Partner Center still serves.
 */
export function planSync(options: {
  today: Day;
  lastFullReads: LastFullReads;
  lookback: SyncLookback;
}): SyncPlan {
  const { today, lastFullReads, lookback } = options;
  const earliest = addDays(today, -MAX_DAYS_BACK);
  const startOf = (last: Day | null, days: number) =>
    last === null ? earliest : later(earliest, addDays(earlier(last, today), -days));
  const newFrom = startOf(lastFullReads.fetchedTo, lookback.always);
  const due = {
    daily: isDue(lastFullReads.daily, { today, intervalDays: 1 }),
    weekly: isDue(lastFullReads.weekly, { today, intervalDays: DAYS_PER_WEEK }),
  };
  const daily = due.daily ? startOf(lastFullReads.daily, lookback.daily) : newFrom;
  const weekly = due.weekly ? startOf(lastFullReads.weekly, lookback.weekly) : newFrom;
  return {
    firstDay: earlier(newFrom, earlier(daily, weekly)),
    lastDay: today,
    newFrom,
    due,
    lateBefore: lastFullReads.fetchedTo && earlier(lastFullReads.fetchedTo, today),
    gap:
      lastFullReads.fetchedTo && describeGap({ after: lastFullReads.fetchedTo, before: earliest }),
  };
}

/** The days of a sync, in the order they are fetched. */
export function listSyncDays({ firstDay, newFrom, lastDay }: SyncPlan): Day[] {
  const repeated = listDays({ from: firstDay, to: addDays(newFrom, -1) });
  return [...listDays({ from: newFrom, to: lastDay }), ...repeated];
}

/** Every day from `from` to `to`, both included. */
export function listDays({ from, to }: { from: Day; to: Day }): Day[] {
  return Array.from({ length: Math.max(0, countDays({ from, to })) }, (_, n) => addDays(from, n));
}

// A clock that was once ahead must not delay a lookback.
function isDue(
  last: Day | null,
  { today, intervalDays }: { today: Day; intervalDays: number },
): boolean {
  return last === null || last > today || addDays(last, intervalDays) <= today;
}

function describeGap({ after, before }: { after: Day; before: Day }): string | null {
  const days = { from: addDays(after, 1), to: addDays(before, -1) };
  if (days.from > days.to) return null;
  const [from, to] = [formatDayInWords(days.from, 'en'), formatDayInWords(days.to, 'en')];
  const range = from === to ? from : `${from} to ${to}`;
  return `What was not fetched of ${range} is lost to this log: Partner Center gives out 90 days, and the last sync that fetched everything was longer ago.`;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a;
}
