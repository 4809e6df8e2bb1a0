import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { countedOf } from './counted';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { outcomeOf, type OutcomeCounts } from '@/lib/activity/outcome';

/** A part of a period: the instants from `start` on and before `end`. */
export type ShapeBar = { start: Date; end: Date };

/** How many activities of each outcome are in a bar. */
export type BarCount = OutcomeCounts;

/** How many activities a view has in all its pages, and in each part of its period. */
export type ActivityShape = { count: number; bars: BarCount[] };

type CountRow = { bar: number; status: string; count: string };

/**
 * Counts the activities of a view by outcome in each of `bars`, which tile the filter's period in
 * order and without gaps. `count` is what `countActivities` gives.
 */
export async function shapeActivities(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: ShapeBar[] },
): Promise<ActivityShape> {
  const instants = bars.map(({ start }) => start);
  const { from, time, count } = countedOf(scope, { filter, instants });
  const starts = instants.map((start) => start.toISOString());
  const rows = await queryRows<CountRow>(sql`
    SELECT width_bucket(${time}, ${starts}::timestamptz[]) - 1 AS bar, status, ${count} AS count
    FROM ${from} GROUP BY 1, 2`);
  return shapeOf(rows, bars.length);
}

function shapeOf(rows: CountRow[], barCount: number): ActivityShape {
  const bars = Array.from({ length: barCount }, () => ({
    succeeded: 0,
    failed: 0,
    pending: 0,
    unknown: 0,
  }));
  let count = 0;
  for (const row of rows) {
    const bar = bars[row.bar];
    count += Number(row.count);
    if (bar) bar[outcomeOf(row.status)] += Number(row.count);
  }
  return { count, bars };
}
