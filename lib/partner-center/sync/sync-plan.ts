import type { SyncLookback } from '@/lib/platform/env/sync-lookback';
import { addDays, countDays, formatDayInWords, type Day } from '@/lib/platform/time/time';

// Partner Center answers for 90 days back and refuses what is older; today is one of them.
const MAX_DAYS_BACK = 89;

const DAYS_PER_WEEK = 7;

/** When each lookback was last read whole, as UTC days; null: never. */
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
  /** From here on they are read first, so that what is new never waits for what is read again. */
  newFrom: Day;
  /** The lookbacks that are read whole once all these days are. */
  due: { daily: boolean; weekly: boolean };
  /** What is stored of days before this one came late: they had been fetched. Null at first. */
  lateBefore: Day | null;
  /** The sentence about days that nobody can fetch any more; null when there are none. */
  gap: string | null;
};

/**
 * What to fetch today: what is new, and before it the days in which records may have appeared
 * since they were last read, for the source publishes some late. Each lookback reaches back from
 * the last time that it was read whole: `always` in each sync, `daily` in the first of a UTC day,
 * `weekly` once seven days have gone by. One that was never read whole reads all within reach.
 */
export function planSync(told: {
  today: Day;
  lastRead: LastFullReads;
  lookback: SyncLookback;
}): SyncPlan {
  const { today, lastRead, lookback } = told;
  const earliest = addDays(today, -MAX_DAYS_BACK);
  const startOf = (last: Day | null, days: number) =>
    last === null ? earliest : later(earliest, addDays(earlier(last, today), -days));
  const newFrom = startOf(lastRead.fetchedTo, lookback.always);
  const due = {
    daily: isDue(lastRead.daily, { today, every: 1 }),
    weekly: isDue(lastRead.weekly, { today, every: DAYS_PER_WEEK }),
  };
  const daily = due.daily ? startOf(lastRead.daily, lookback.daily) : newFrom;
  const weekly = due.weekly ? startOf(lastRead.weekly, lookback.weekly) : newFrom;
  return {
    firstDay: earlier(newFrom, earlier(daily, weekly)),
    lastDay: today,
    newFrom,
    due,
    lateBefore: lastRead.fetchedTo && earlier(lastRead.fetchedTo, today),
    gap: lastRead.fetchedTo && describeGap({ after: lastRead.fetchedTo, before: earliest }),
  };
}

/** The days of a sync in the order in which they are fetched. */
export function listSyncDays({ firstDay, newFrom, lastDay }: SyncPlan): Day[] {
  const again = listDays({ from: firstDay, to: addDays(newFrom, -1) });
  return [...listDays({ from: newFrom, to: lastDay }), ...again];
}

/** Every day from `from` to `to`, both included. */
export function listDays({ from, to }: { from: Day; to: Day }): Day[] {
  return Array.from({ length: Math.max(0, countDays({ from, to })) }, (_, n) => addDays(from, n));
}

// A clock that was ahead keeps no lookback waiting.
function isDue(last: Day | null, { today, every }: { today: Day; every: number }): boolean {
  return last === null || last > today || addDays(last, every) <= today;
}

function describeGap({ after, before }: { after: Day; before: Day }): string | null {
  const days = { from: addDays(after, 1), to: addDays(before, -1) };
  if (days.from > days.to) return null;
  const [from, to] = [formatDayInWords(days.from, 'en'), formatDayInWords(days.to, 'en')];
  const which = from === to ? from : `${from} to ${to}`;
  return `What was not fetched of ${which} is lost to this log: Partner Center gives out 90 days, and the last sync that fetched everything was longer ago.`;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one < other ? other : one;
}
