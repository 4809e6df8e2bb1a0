import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import { containsPattern } from '@/lib/platform/database/like-pattern';
import { NAME_SEPARATOR } from '@/lib/customers/search-name';
import { foldText } from '@/lib/platform/text/fold-text';
import { ABSENT, toFilterUser, toFilterValue } from '@/lib/activity/absent';
import { countedActivities } from './condition';
import { chooseCountQuery, type CountQuery } from './count-query';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countActivities } from './list-activities';
import { SOURCE_KINDS } from '@/lib/activity/source/source';
import { groupByUser } from '@/lib/activity/users/group-by-user';

/** A value that activities have in one of their fields, and how many have it. */
export type Facet = { value: string; count: number };

/**
 * The operation types of the filter's period under its other choices, with how many activities
 * each has; the most frequent first.
 */
export async function countByAction(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  return countBy(
    sql`operation_type`,
    chooseCountQuery(scope, { filter: { ...filter, actions: [] } }),
  );
}

/** The same for the users, each by the spelling of the sign-in name that was written last. */
export async function countByUser(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const rows = await queryRows<{ user: string; count: string; last: string }>(sql`
    SELECT user_principal_name AS user, count(*) AS count, max(occurred_at) AS last
    FROM ${countedActivities(scope, { ...filter, users: [] })} GROUP BY 1`);
  return groupByUser(rows)
    .map(({ user, rows: spelt }) => ({
      value: toFilterUser(user),
      count: spelt.reduce((sum, { count }) => sum + Number(count), 0),
    }))
    .sort(compareFacets);
}

/** The same for the operation statuses. */
export async function countByStatus(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const counted = chooseCountQuery(scope, { filter: { ...filter, statuses: [] } });
  return mergeAbsent(await countBy(sql`status`, counted));
}

/** The same for the resource types. */
export async function countByResource(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  return countBy(sql`resource_type`, activityCountQuery(scope, { ...filter, resources: [] }));
}

/** The kinds of ways by which activities came; one that came several ways counts for each. */
export async function countBySource(scope: Scope, filter: ActivityFilter): Promise<Facet[]> {
  const counts = await Promise.all(
    SOURCE_KINDS.map(async (kind) => ({
      value: kind,
      count: await countActivities(scope, { ...filter, sources: [kind] }),
    })),
  );
  return counts.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}

/** At most `limit` customers, by name, that have `part` in their name, folded as a search is. */
export async function findCustomers(
  scope: Scope,
  { search, limit }: { search: string; limit: number },
): Promise<{ id: string; name: string }[]> {
  return queryRows(sql`
    SELECT id, name FROM customer
    WHERE partner_id = ${scope.partnerId}::uuid
      -- Another version, while it still runs, writes none.
      AND split_part(coalesce(search_name, lower(name)), ${NAME_SEPARATOR}, 1) LIKE ${containsPattern(foldText(search))}
    ORDER BY name, id LIMIT ${limit}`);
}

/**
 * Names of customers by their ids: today's, or of one that is no customer the latest in the log that
 * was true when it came.
 * Ids that nothing is known about are left out.
 */
export async function getCustomerNames(scope: Scope, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await queryRows<{ id: string; name: string }>(sql`
    SELECT id, coalesce(
      (SELECT name FROM customer WHERE partner_id = ${scope.partnerId}::uuid AND customer.id = wanted.id),
      (SELECT customer_name FROM activity
       WHERE partner_id = ${scope.partnerId}::uuid AND customer_id = wanted.id AND customer_name IS NOT NULL
         AND occurred_at <= recorded_at
       ORDER BY occurred_at DESC, sequence DESC LIMIT 1)) AS name
    FROM unnest(${ids}::uuid[]) AS wanted (id)`);
  return new Map(rows.filter(({ name }) => name !== null).map(({ id, name }) => [id, name]));
}

/** Orders facets: the most frequent first, and equally frequent ones by their values. */
export function compareFacets(one: Facet, other: Facet): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1);
}

// The counts by hour know neither users nor resources.
function activityCountQuery(
  scope: Scope,
  filter: ActivityFilter,
): Pick<CountQuery, 'from' | 'count'> {
  return { from: countedActivities(scope, filter), count: sql`count(*)` };
}

async function countBy(
  column: Sql,
  { from, count }: Pick<CountQuery, 'from' | 'count'>,
): Promise<Facet[]> {
  const rows = await queryRows<{ value: string; count: string }>(sql`
    SELECT ${column} AS value, ${count} AS count
    FROM ${from} GROUP BY 1 ORDER BY 2 DESC, 1`);
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }));
}

// What is absent is empty or, as it came to earlier versions, blank.
function mergeAbsent(facets: Facet[]): Facet[] {
  const isGiven = ({ value }: Facet) => toFilterValue(value) === value;
  const given = facets.filter(isGiven);
  const absent = facets.filter((facet) => !isGiven(facet));
  if (absent.length === 0) return facets;
  const count = absent.reduce((sum, facet) => sum + facet.count, 0);
  return [...given, { value: ABSENT, count }].sort((one, other) => other.count - one.count);
}
