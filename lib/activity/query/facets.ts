import type { Scope } from '@/lib/auth/scope';
import { sql } from '@/lib/platform/database/database';
import { ABSENT, toFilterUser, toFilterValue } from '@/lib/activity/absent';
import { queryCounts } from './counts/count-query';
import { columnOf, type CountedColumn } from './counts/count-request';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countActivities } from './list-activities';
import { SOURCE_KINDS } from '@/lib/activity/source/source';
import { groupByUser } from '@/lib/activity/users/group-by-user';

/** A value of a field, and how many activities have it. */
export type Facet = { value: string; count: number };

type FacetRow = { value: string; count: string };

/**
 * The operation types in the filter's period under its other selections, with the number of
 * activities; the most frequent first.
 */
export function countByAction(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  return countBy(scope, { filter: { ...filter, actions: [] }, column: 'operation_type' });
}

/** The same for the users, each by the latest spelling of the sign-in name. */
export async function countByUser(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const everyone = { ...filter, users: [] };
  const facets = await countBy(scope, { filter: everyone, column: 'user_principal_name' });
  const spellings = facets.map(({ value: user, count }) => ({ user, count }));
  const users = await groupByUser(scope, { filter: everyone, rows: spellings });
  return users
    .map(({ user, rows }) => ({
      value: toFilterUser(user),
      count: rows.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort(compareFacets);
}

/** The same for the kinds of who acted. */
export function countByKind(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  return countBy(scope, { filter: { ...filter, kinds: [] }, column: 'actor_kind' });
}

/** The same for the operation statuses. */
export async function countByStatus(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const everyStatus = { ...filter, statuses: [] };
  return mergeAbsent(await countBy(scope, { filter: everyStatus, column: 'status' }));
}

/** The same for the resource types. */
export function countByResource(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  return countBy(scope, { filter: { ...filter, resources: [] }, column: 'resource_type' });
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
  const rows = await queryCounts<FacetRow>(scope, {
    filter: everyDay,
    columns: [],
    byWeekday: true,
    write: (counted) =>
      sql`SELECT part::text AS value, sum(count) AS count FROM ${counted} GROUP BY part ORDER BY part`,
  });
  return rows.map(({ value, count }) => ({ value, count: Number(count) }));
}

/** Sorts facets by frequency, equally frequent ones by value. */
export function compareFacets(one: Facet, other: Facet): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1);
}

async function countBy(
  scope: Scope,
  { filter, column }: { filter: ActivityFilter; column: CountedColumn },
): Promise<Facet[]> {
  const rows = await queryCounts<FacetRow>(scope, {
    filter,
    columns: [column],
    write: (counted) => sql`
    SELECT ${columnOf(column)} AS value, sum(count) AS count
    FROM ${counted} GROUP BY 1 ORDER BY 2 DESC, 1`,
  });
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
