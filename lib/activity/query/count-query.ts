import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { countedActivities, countedHours } from './condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { hasWholeHours } from './hours-condition';

/** The parts of a counting query: its FROM clause, its time column, and its count expression. */
export type CountQuery = { from: Sql; time: Sql; count: Sql };

const HOUR = 3_600_000;

/**
 * The fastest way to count a view, divided at `instants` if given: from the hourly counts when they
 * cover everything the filter asks for, otherwise from the activities.
 */
export function chooseCountQuery(
  scope: Scope,
  { filter, instants = [] }: { filter: ActivityFilter; instants?: Date[] },
): CountQuery {
  const { customers, users, resources, sources, q, hours } = filter;
  const { start, end } = instantsOfDays(filter);
  const isByKind = [customers, users, resources, sources].every(({ length }) => length === 0) && !q;
  const isByHour =
    [start, end, ...instants].every((instant) => instant.getTime() % HOUR === 0) &&
    (!hours || hasWholeHours(filter));
  return isByKind && isByHour
    ? { from: countedHours(scope, filter), time: sql`hour`, count: sql`coalesce(sum(count), 0)` }
    : { from: countedActivities(scope, filter), time: sql`occurred_at`, count: sql`count(*)` };
}
