import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import { ABSENT, toFilterUser, toFilterValue } from '@/lib/activity/absent';
import { countedActivities, countedActivitiesWithKind } from './condition';
import { chooseCountQuery, type CountQuery } from './count-query';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countActivities } from './list-activities';
import { SOURCE_KINDS } from '@/lib/activity/source/source';
import { weekdayOf } from './hours/hours-condition';
import { groupByUser } from '@/lib/activity/users/group-by-user';

/** A value of a field, and how many activities have it. */
export type Facet = { value: string; count: number };

/**
 * The operation types in the filter's period under its other selections, with the number of
 * activities; the most frequent first.
 */
export async function countByAction(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  return countBy(scope, {
    column: sql`operation_type`,
    ...chooseCountQuery(scope, { filter: { ...filter, actions: [] } }),
  });
}

/** The same for the users, each by the latest spelling of the sign-in name. */
export async function countByUser(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const rows = await queryRows<{ user: string; count: string; last: string }>(
    scope,
    sql`
    SELECT user_principal_name AS user, count(*) AS count, max(occurred_at) AS last
    FROM ${countedActivities(scope, { ...filter, users: [] })} GROUP BY 1`,
  );
  return groupByUser(rows)
    .map(({ user, rows: spellings }) => ({
      value: toFilterUser(user),
      count: spellings.reduce((sum, { count }) => sum + Number(count), 0),
    }))
    .sort(compareFacets);
}

/** The same for the kinds of who acted. */
export async function countByKind(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const from = countedActivitiesWithKind(scope, { ...filter, kinds: [] });
  return countBy(scope, { column: sql`actor_kind`, from, count: sql`count(*)` });
}

/** The same for the operation statuses. */
export async function countByStatus(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const counted = chooseCountQuery(scope, { filter: { ...filter, statuses: [] } });
  return mergeAbsent(await countBy(scope, { column: sql`status`, ...counted }));
}

/** The same for the resource types. */
export async function countByResource(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  return countBy(scope, {
    column: sql`resource_type`,
    ...activityCountQuery(scope, { ...filter, resources: [] }),
  });
}

/** The same for the kinds of sources; an activity from several sources counts for each. */
export async function countBySource(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const counts = await Promise.all(
    SOURCE_KINDS.map(async (kind) => ({
      value: kind,
      count: await countActivities(scope, { ...filter, sources: [kind] }),
    })),
  );
  return counts.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}

/** The same for the days of the week by the wall clock, from Monday on. */
export async function countByWeekday(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const everyDay = { ...filter, weekdays: [] };
  const counted = chooseCountQuery(scope, { filter: everyDay, isByClock: true });
  const facets = await countBy(scope, { column: weekdayOf(counted.time, filter), ...counted });
  return facets
    .map(({ value, count }) => ({ value: String(value), count }))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
}

/** Sorts facets by frequency, equally frequent ones by value. */
export function compareFacets(one: Facet, other: Facet): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1);
}

// The hourly counts have no users, kinds or resources.
function activityCountQuery(
  scope: Scope,
  filter: ActivityFilter,
): Pick<CountQuery, 'from' | 'count'> {
  return { from: countedActivities(scope, filter), count: sql`count(*)` };
}

async function countBy(
  scope: Scope,
  { column, from, count }: Pick<CountQuery, 'from' | 'count'> & { column: Sql },
): Promise<Facet[]> {
  const rows = await queryRows<{ value: string; count: string }>(
    scope,
    sql`
    SELECT ${column} AS value, ${count} AS count
    FROM ${from} GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }));
}

// An absent value is stored as an empty text; older versions stored blanks.
function mergeAbsent(facets: Facet[]): Facet[] {
  const isPresent = ({ value }: Facet) => toFilterValue(value) === value;
  const present = facets.filter(isPresent);
  const absent = facets.filter((facet) => !isPresent(facet));
  if (absent.length === 0) return facets;
  const count = absent.reduce((sum, facet) => sum + facet.count, 0);
  return [...present, { value: ABSENT, count }].sort((one, other) => other.count - one.count);
}
