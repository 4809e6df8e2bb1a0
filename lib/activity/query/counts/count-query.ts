import type { Scope } from '@/lib/auth/scope';
import { joinSql, queryRows, sql, type Sql } from '@/lib/platform/database/database';
import { countedActivities, countedActivitiesWithKind } from '@/lib/activity/query/condition';
import { clockConditions } from '@/lib/activity/query/hours/hours-condition';
import { planSearch } from '@/lib/activity/query/search/plan-search';
import { completeRequest, furtherColumns, partOf, type CountRequest } from './count-request';
import { countedBranches } from './counted-branches';
import { hasCounts, withCountingSlot } from './counting-slots';
import { listIntervals } from './intervals';
import { readCounted } from './read-counted';
import { toSlices } from './slices';

type Requested = Parameters<typeof completeRequest>[0];

type CountsToQuery = Requested & { write: (counted: Sql) => Sql };

// Of as many, a list would take longer than counting one by one.
const MAX_LISTED = 20_000;

/**
 * The fastest way to count a view, as a FROM item with the columns `part` and `count` and those that
 * are asked for: from the tables of counts, together with the activities that are not in them, unless
 * the filter asks for what they do not know. Exact at any moment.
 */
export async function chooseCountQuery(scope: Scope, requested: Requested): Promise<Sql> {
  const request = completeRequest(requested);
  const branches = (await fromCounts(scope, request)) ?? (await oneByOne(scope, request));
  return sql`(${branches}) AS counted`;
}

/**
 * The rows of a query of a view's counts, which `write` makes of that FROM item. Throws DatabaseBusyError
 * when others are counted for too long that take long.
 */
export function queryCounts<Row extends object>(
  scope: Scope,
  { write, ...requested }: CountsToQuery,
): Promise<Row[]> {
  const count = async () => queryRows<Row>(scope, write(await chooseCountQuery(scope, requested)));
  return withCountingSlot(scope, { filter: requested.filter, count });
}

async function fromCounts(scope: Scope, request: CountRequest): Promise<Sql | null> {
  const counted = hasCounts(request.filter) ? await readCounted(scope) : null;
  const intervals = counted && listIntervals(request, { days: counted.days, max: MAX_LISTED });
  if (!counted || !intervals) return null;
  const { slices, rest } = toSlices(intervals, counted.days);
  if (slices.length > MAX_LISTED || rest.length > MAX_LISTED) return null;
  return joinSql(countedBranches(scope, { request, counted, slices, rest }), ' UNION ALL ');
}

async function oneByOne(scope: Scope, request: CountRequest): Promise<Sql> {
  const { within, columns, clocks } = request;
  const filter = await planSearch(scope, request.filter);
  const activities = columns.includes('actor_kind')
    ? countedActivitiesWithKind(scope, { filter, within })
    : countedActivities(scope, { filter, within });
  const conditions = clockConditions(sql`occurred_at`, { clocks, days: filter });
  return sql`
    SELECT ${partOf(request)} AS part, 1::bigint AS count ${furtherColumns(columns)}
    FROM ${joinSql([activities, ...conditions], ' AND ')}`;
}
