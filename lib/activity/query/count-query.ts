import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { countedActivities, countedHours } from './condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { hasWholeHours } from './hours-condition';

/** What a view is counted from: what follows FROM, its time, and what counts its rows. */
export type CountQuery = { from: Sql; time: Sql; count: Sql };

const HOUR = 3_600_000;

/**
 * What gives the counts of a view soonest, to be divided at `instants` if at any: the counts by
 * hour where they know all that the filter asks for, else the activities.
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
