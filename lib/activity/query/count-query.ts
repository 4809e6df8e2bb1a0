import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { countedActivities, countedHours } from './condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { hasWholeHours } from './hours-condition';

/** The parts of a counting query: its FROM clause, its time column, and its count expression. */
export type CountQuery = { from: Sql; time: Sql; count: Sql };

export const HOUR = 3_600_000;

/**
 * The fastest way to count a view: from the hourly counts when they cover everything the filter asks
 * for, otherwise from the activities. The counts may be divided at `instants`, and by the wall clock
 * with `isByClock`.
 */
export function chooseCountQuery(
  scope: Scope,
  {
    filter,
    instants = [],
    isByClock = false,
  }: { filter: ActivityFilter; instants?: Date[]; isByClock?: boolean },
): CountQuery {
  const { start, end } = instantsOfDays(filter);
  const isByHour = [start, end, ...instants].every((instant) => instant.getTime() % HOUR === 0);
  return isByHour && hasHourlyCounts(filter, { isByClock })
    ? {
        from: countedHours(scope, { filter }),
        time: sql`hour`,
        count: sql`coalesce(sum(count), 0)`,
      }
    : { from: countedActivities(scope, filter), time: sql`occurred_at`, count: sql`count(*)` };
}

/** Whether the hourly counts know the activities of a view within whole UTC hours. */
export function hasHourlyCounts(
  filter: ActivityFilter,
  { isByClock = false }: { isByClock?: boolean } = {},
): boolean {
  const { customers, users, kinds, resources, sources, q, hours, weekdays } = filter;
  const isByName =
    [customers, users, kinds, resources, sources].every(({ length }) => length === 0) && !q;
  return isByName && (!(isByClock || hours || weekdays.length > 0) || hasWholeHours(filter));
}
