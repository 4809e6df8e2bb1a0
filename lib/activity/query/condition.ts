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
import { boundsFromCursor, boundsOfPeriod, boundsOfRange, rangeFromCursor } from './bounds';
import { hasOneOf } from './has-one-of';
import { clockConditions } from './hours/hours-condition';
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
    SELECT occurred_at, sequence FROM ${countedActivities(scope, { filter })})`;
}

/**
 * The FROM clause for counting the same activities, limited to `within`, which lies in the filter's
 * period. Its rows have only the columns that a filter can use, the time and the storing order.
 */
export function countedActivities(scope: Scope, { filter, within }: CountedView): Sql {
  const range = within ?? instantsOfDays(filter);
  return activitiesWithin({ within: range, bounds: boundsOfRange(range) }, { scope, filter });
}

/** The same with the kind of actor as a column, which the searched texts do not have. */
export function countedActivitiesWithKind(scope: Scope, view: CountedView): Sql {
  if (!view.filter.q) return countedActivities(scope, view);
  return sql`activity WHERE partner_id = ${scope.partnerId}::uuid AND (occurred_at, sequence) IN (
    SELECT occurred_at, sequence FROM ${countedActivities(scope, view)})`;
}

/**
 * The conditions of a filter on the rows of `activity`, but for its period, its search, its sources and
 * whether it shows the product's own.
 */
export function rowConditions(scope: Scope, filter: ActivityFilter): Sql[] {
  return [
    ...clockConditions(sql`occurred_at`, { clocks: [filter], days: filter }),
    ...anyOf(filter.customers, (ids) => sql`customer_id = ANY(${ids}::uuid[])`),
    ...labelConditions(filter),
    ...anyOf(filter.users, (users) => usersCondition(scope, users)),
  ];
}

/** The same for the labels of activities, on the rows of `activity` and of `activity_label`. */
export function labelConditions(filter: ActivityFilter): Sql[] {
  return [...nameConditions(filter), ...anyOf(filter.kinds, kindCondition)];
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

/** A view, or a range in its period. */
type CountedView = { filter: CountedFilter; within?: TimeRange };

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
  const { q, sources, own, kinds } = filter;
  const conditions = [
    sql`partner_id = ${scope.partnerId}::uuid`,
    from,
    to,
    ...rowConditions(scope, q ? { ...filter, kinds: [] } : filter),
    ...(q ? anyOf(kinds, () => searchedKindCondition(scope, { kinds, bounds })) : []),
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

function nameConditions({ actions, statuses, resources }: ActivityFilter): Sql[] {
  return [
    ...anyOf(actions, (values) => sql`operation_type = ANY(${values}::text[])`),
    ...anyOf(statuses, (values) => hasOneOf(sql`status`, values)),
    ...anyOf(resources, (values) => sql`resource_type = ANY(${values}::text[])`),
  ];
}

function anyOf<Value>(values: Value[], condition: (values: Value[]) => Sql): Sql[] {
  return values.length === 0 ? [] : [condition(values)];
}
