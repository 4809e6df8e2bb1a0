import type { Scope } from '@/lib/auth/scope';
import { sql } from '@/lib/platform/database/database';
import { queryCounts } from './counts/count-query';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { outcomeOf, type OutcomeCounts } from '@/lib/activity/outcome';
import type { TimeRange } from './time-range';

/** The number of activities of each outcome in a bar. */
export type BarCounts = OutcomeCounts;

/** The number of activities in a view, and in each part of its period. */
export type HistogramCounts = { total: number; bars: BarCounts[] };

type CountRow = { bar: number; status: string; count: string };

/**
 * Counts the activities of a view by outcome in each of `bars`, which cover the filter's period in
 * order and without gaps. `total` equals `countActivities`.
 */
export async function countHistogram(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: TimeRange[] },
): Promise<HistogramCounts> {
  const instants = bars.map(({ start }) => start);
  const rows = await queryCounts<CountRow>(scope, {
    filter,
    columns: ['status'],
    instants,
    write: (counted) =>
      sql`SELECT part AS bar, status, sum(count) AS count FROM ${counted} GROUP BY 1, 2`,
  });
  return toHistogramCounts(rows, bars.length);
}

function toHistogramCounts(rows: CountRow[], barCount: number): HistogramCounts {
  const bars = Array.from({ length: barCount }, () => ({
    succeeded: 0,
    failed: 0,
    pending: 0,
    unknown: 0,
  }));
  let total = 0;
  for (const row of rows) {
    const bar = bars[row.bar];
    total += Number(row.count);
    if (bar) bar[outcomeOf(row.status)] += Number(row.count);
  }
  return { total, bars };
}
