import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { chooseCountQuery } from './count-query';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { outcomeOf, type OutcomeCounts } from '@/lib/activity/outcome';

/** A part of a period: the instants from `start` on and before `end`. */
export type BarRange = { start: Date; end: Date };

/** How many activities of each outcome are in a bar. */
export type BarCounts = OutcomeCounts;

/** How many activities a view has in all its pages, and in each part of its period. */
export type HistogramCounts = { total: number; bars: BarCounts[] };

type CountRow = { bar: number; status: string; count: string };

/**
 * Counts the activities of a view by outcome in each of `bars`, which tile the filter's period in
 * order and without gaps. `count` is what `countActivities` gives.
 */
export async function countHistogram(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: BarRange[] },
): Promise<HistogramCounts> {
  const instants = bars.map(({ start }) => start);
  const { from, time, count } = chooseCountQuery(scope, { filter, instants });
  const starts = instants.map((start) => start.toISOString());
  const rows = await queryRows<CountRow>(sql`
    SELECT width_bucket(${time}, ${starts}::timestamptz[]) - 1 AS bar, status, ${count} AS count
    FROM ${from} GROUP BY 1, 2`);
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
