import { addDays, countDays, formatDayInWords, type Day } from '@/lib/time';

// Partner Center answers for 90 days back and refuses what is older; today is one of them.
const REACH = 89;
// Records appear late and change their status: a day is looked at again for as long.
const OVERLAP = 3;

/** The UTC days that a sync fetches, both included. */
export type SyncDays = {
  firstDay: Day;
  lastDay: Day;
  /** The sentence about days that nobody can fetch any more; null when there are none. */
  gap: string | null;
};

/**
 * What to fetch today: everything within reach at first, then what is new with three days before
 * it. `fetchedTo` is the last day up to which everything was fetched.
 */
export function planSyncDays({
  today,
  fetchedTo,
}: {
  today: Day;
  fetchedTo: Day | null;
}): SyncDays {
  const earliest = addDays(today, -REACH);
  if (fetchedTo === null) return { firstDay: earliest, lastDay: today, gap: null };
  const wanted = addDays(fetchedTo < today ? fetchedTo : today, -OVERLAP);
  return {
    firstDay: wanted < earliest ? earliest : wanted,
    lastDay: today,
    gap: gapOf({ from: addDays(fetchedTo, 1), to: addDays(earliest, -1) }),
  };
}

/** Every day from `from` to `to`, both included. */
export function listDays({ from, to }: { from: Day; to: Day }): Day[] {
  return Array.from({ length: Math.max(0, countDays({ from, to })) }, (_, n) => addDays(from, n));
}

function gapOf(days: { from: Day; to: Day }): string | null {
  if (days.from > days.to) return null;
  const [from, to] = [formatDayInWords(days.from, 'en'), formatDayInWords(days.to, 'en')];
  const which = from === to ? from : `${from} to ${to}`;
  return `What was not fetched of ${which} is lost to this log: Partner Center gives out 90 days, and the last sync that fetched everything was longer ago.`;
}
