import { sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Bounds } from './source-condition';
import type { TimeRange } from './time-range';

/** The bounds of a filter's period, on `occurred_at`. */
export function boundsOfPeriod(filter: ActivityFilter): Bounds {
  return boundsOfRange(instantsOfDays(filter));
}

/** The bounds of a range, on `occurred_at`. */
export function boundsOfRange(range: TimeRange): Bounds {
  const [from, to] = boundsOf(sql`occurred_at`, range);
  return { from, to };
}

/** The same as two conditions on any column of times. */
export function boundsOf(time: Sql, { start, end }: TimeRange): [from: Sql, to: Sql] {
  return [
    sql`${time} >= ${start.toISOString()}::timestamptz`,
    sql`${time} < ${end.toISOString()}::timestamptz`,
  ];
}

/**
 * The bounds of the part of a range that lies beyond the filter's cursor. The cursor replaces the bound
 * that it lies within and is not added to it: with two bounds on one side, PostgreSQL enters the index at
 * the wider one and reads everything between them.
 */
export function boundsFromCursor(range: TimeRange, { page }: ActivityFilter): Bounds {
  const bounds = boundsOfRange(range);
  if (!page) return bounds;
  const { direction, from: cursor } = page;
  const instant = Date.parse(cursor.occurredAt);
  const position = sql`(${cursor.occurredAt}::timestamptz, ${cursor.sequence}::bigint)`;
  if (direction === 'older') {
    return instant >= range.end.getTime()
      ? bounds
      : { ...bounds, to: sql`(occurred_at, sequence) < ${position}` };
  }
  return instant < range.start.getTime()
    ? bounds
    : { ...bounds, from: sql`(occurred_at, sequence) > ${position}` };
}

/** The part of a range that lies beyond the filter's cursor, and the instant of the cursor itself. */
export function rangeFromCursor(range: TimeRange, { page }: ActivityFilter): TimeRange {
  if (!page) return range;
  const instant = Date.parse(page.from.occurredAt);
  return page.direction === 'older'
    ? { ...range, end: new Date(Math.min(range.end.getTime(), instant + 1)) }
    : { ...range, start: new Date(Math.max(range.start.getTime(), instant)) };
}
