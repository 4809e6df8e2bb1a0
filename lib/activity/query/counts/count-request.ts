import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { weekdayOf } from '@/lib/activity/query/hours/hours-condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { TimeRange } from '@/lib/activity/query/time-range';
import type { Clock } from './clock-intervals';

/** What may be counted by. */
export type CountedColumn =
  | 'operation_type'
  | 'status'
  | 'resource_type'
  | 'actor_kind'
  | 'user_principal_name'
  | 'customer_id';

/** How to count a view. */
export type CountRequest = {
  filter: ActivityFilter;
  columns: CountedColumn[];
  /** A range in the filter's period. */
  within: TimeRange;
  /** Where a part of the counts begins; the parts are numbered from 0. */
  instants: Date[];
  /** Whether each day of the week of the wall clock is a part instead, by its number. */
  byWeekday: boolean;
  /** Further hours and days of the week, by the same clock. */
  clocks: Clock[];
};

/** A request with its defaults: all of the period, as one part. */
export function completeRequest(
  request: Pick<CountRequest, 'filter' | 'columns'> & Partial<CountRequest>,
): CountRequest {
  const within = instantsOfDays(request.filter);
  return { within, instants: [], byWeekday: false, clocks: [], ...request };
}

/** The part of a row of `activity`, or of what stands for it. */
export function partOf({ filter, instants, byWeekday }: CountRequest): Sql {
  if (byWeekday) return weekdayOf(sql`occurred_at`, filter);
  if (instants.length === 0) return sql`0`;
  const starts = instants.map((instant) => instant.toISOString());
  return sql`width_bucket(occurred_at, ${starts}::timestamptz[]) - 1`;
}

const COLUMNS: Record<CountedColumn, Sql> = {
  operation_type: sql`operation_type`,
  status: sql`status`,
  resource_type: sql`resource_type`,
  actor_kind: sql`actor_kind`,
  user_principal_name: sql`user_principal_name`,
  customer_id: sql`customer_id`,
};

/** A column to count by. */
export function columnOf(column: CountedColumn): Sql {
  return COLUMNS[column];
}

/** The columns to count by, after others in a list. */
export function furtherColumns(columns: CountedColumn[]): Sql {
  return joinSql([sql``, ...columns.map(columnOf)]);
}
