import type { Scope } from '@/lib/auth/scope';
import { usersCondition } from '@/lib/activity/users/users-condition';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import type { TimeRange } from './time-range';
import {
  activitiesFromSources,
  sourceCondition,
  activityBranchesFromSources,
  type Bounds,
} from './source-condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  boundsFromCursor,
  boundsOf,
  boundsOfPeriod,
  boundsOfRange,
  rangeFromCursor,
} from './bounds';
import { hasOneOf } from './has-one-of';
import { hoursCondition, weekdaysCondition } from './hours/hours-condition';
import { hourlyCounts } from './hours/hourly-counts';
import { kindCondition, searchedKindCondition } from './kind-condition';
import { IS_NOT_OWN, IS_NOT_OWN_SEARCHED } from '@/lib/activity/own/own-condition';
import { searchCondition, searchGrams } from './search/search-condition';
import { allTexts, searchedTexts } from './search/searched-texts';

/** A filter, and what is known of where its search has to look: see `planSearch`. */
export type CountedFilter = ActivityFilter & { isFrequent?: boolean; isBehind?: boolean };

/**
 * The only place that decides which activities a filter shows, for page, count, export and API, as
 * a condition on the rows of `activity`. Only pages narrow it further, by their cursor.
 */
export function activityCondition(scope: Scope, filter: CountedFilter): Sql {
  const condition = conditionWithin(boundsOfPeriod(filter), { scope, filter });
  if (!filter.q && filter.sources.length === 0) return condition;
  return sql`partner_id = ${scope.partnerId}::uuid AND (occurred_at, sequence) IN (
    SELECT occurred_at, sequence FROM ${countedActivities(scope, filter)})`;
}

/**
 * The FROM clause for counting the same activities. Its rows have only the columns that a filter
 * can use, the time and the storing order.
 */
export function countedActivities(scope: Scope, filter: CountedFilter): Sql {
  const within = instantsOfDays(filter);
  return activitiesWithin({ within, bounds: boundsOfRange(within) }, { scope, filter });
}

/** The same with the kind of actor as a column, which the searched texts do not have. */
export function countedActivitiesWithKind(scope: Scope, filter: ActivityFilter): Sql {
  return filter.q
    ? sql`activity WHERE ${activityCondition(scope, filter)}`
    : countedActivities(scope, filter);
}

/**
 * The FROM clause for the hourly counts of the same activities, limited to `within`, which lies in the
 * filter's period: rows of a time `hour` and a `count`. Hours that are `cut` are counted one by one.
 * Correct only for a filter by nothing but actions, statuses, hours of the day and days of the week.
 */
export function countedHours(
  scope: Scope,
  {
    filter,
    cuts,
    within = instantsOfDays(filter),
  }: { filter: ActivityFilter; cuts: Date[]; within?: TimeRange },
): Sql {
  const conditions = [
    sql`partner_id = ${scope.partnerId}::uuid`,
    ...boundsOf(sql`hour`, within),
    ...clockConditions(sql`hour`, filter),
    ...nameConditions(filter),
  ];
  const own = filter.own ? boundsOfRange(within) : null;
  return sql`${hourlyCounts(scope, { cuts, own })} WHERE ${joinSql(conditions, ' AND ')}`;
}

/**
 * The FROM clauses for the same activities from the filter's cursor on: one page and everything
 * beyond it, limited to `within`, which lies in the filter's period. The clauses have no activity
 * in common, and each can be read in page order.
 */
export function pagedActivities(
  scope: Scope,
  { filter, within = instantsOfDays(filter) }: { filter: ActivityFilter; within?: TimeRange },
): Sql[] {
  const bounds = boundsFromCursor(within, filter);
  const view = { scope, filter };
  const { q, sources } = filter;
  if (q || sources.length === 0)
    return [activitiesWithin({ within: rangeFromCursor(within, filter), bounds }, view)];
  const condition = conditionWithin(bounds, view);
  return activityBranchesFromSources(scope, { sources, bounds, own: filter.own }).map(
    (branch) => sql`${branch} WHERE ${condition}`,
  );
}

/**
 * The FROM clause for those of a search's activities whose texts are among `texts`, from the filter's
 * cursor on; `texts` are columns of `activity_text`.
 */
export function searchedActivities(scope: Scope, { filter, texts }: SearchedFrom): Sql {
  const bounds = boundsFromCursor(instantsOfDays(filter), filter);
  return sql`(${texts}) AS searched WHERE ${conditionWithin(bounds, { scope, filter })}`;
}

type SearchedFrom = { filter: ActivityFilter; texts: Sql };

type View = { scope: Scope; filter: CountedFilter };
type Reach = { within: TimeRange; bounds: Bounds };

function activitiesWithin(reach: Reach, view: View): Sql {
  return sql`${fromClause(reach, view)} WHERE ${conditionWithin(reach.bounds, view)}`;
}

// The fastest source of a view's activities.
function fromClause({ within, bounds }: Reach, { scope, filter }: View): Sql {
  const { q, sources, own, isFrequent, isBehind } = filter;
  if (q && isFrequent) return allTexts(scope);
  if (q) return searchedTexts(scope, { within, isBehind, grams: searchGrams({ q, own }) });
  return sources.length > 0
    ? activitiesFromSources(scope, { sources, bounds, own })
    : sql`activity`;
}

function conditionWithin(bounds: Bounds, { scope, filter }: View): Sql {
  const { from, to } = bounds;
  const { q, sources, own } = filter;
  const conditions = [
    sql`partner_id = ${scope.partnerId}::uuid`,
    from,
    to,
    ...clockConditions(sql`occurred_at`, filter),
    ...anyOf(filter.customers, (ids) => sql`customer_id = ANY(${ids}::uuid[])`),
    ...nameConditions(filter),
    ...anyOf(filter.users, (users) => usersCondition(scope, users)),
    ...anyOf(filter.resources, (values) => sql`resource_type = ANY(${values}::text[])`),
    ...anyOf(filter.kinds, (kinds) =>
      q ? searchedKindCondition(scope, { kinds, bounds }) : kindCondition(kinds),
    ),
    ...(q ? [searchCondition({ q, own })] : []),
    ...(q && sources.length > 0 ? [sourceCondition(scope, { sources, bounds, own })] : []),
    ...ownConditions(filter),
  ];
  return joinSql(conditions, ' AND ');
}

// What names a customer is never the product's own, and the sources leave that out themselves.
function ownConditions({ own, customers, sources, q }: ActivityFilter): Sql[] {
  if (own || customers.length > 0 || sources.length > 0) return [];
  return [q ? IS_NOT_OWN_SEARCHED : IS_NOT_OWN];
}

function clockConditions(time: Sql, filter: ActivityFilter): Sql[] {
  const { hours, weekdays } = filter;
  return [
    ...(hours ? [hoursCondition(time, { hours, days: filter })] : []),
    ...anyOf(weekdays, (values) => weekdaysCondition(time, { weekdays: values, days: filter })),
  ];
}

function nameConditions({ actions, statuses }: ActivityFilter): Sql[] {
  return [
    ...anyOf(actions, (values) => sql`operation_type = ANY(${values}::text[])`),
    ...anyOf(statuses, (values) => hasOneOf(sql`status`, values)),
  ];
}

function anyOf<Value>(values: Value[], condition: (values: Value[]) => Sql): Sql[] {
  return values.length === 0 ? [] : [condition(values)];
}
