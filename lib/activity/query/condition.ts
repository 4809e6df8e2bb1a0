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
import { codeConditions } from './code-conditions';
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
 * a condition on the rows of `partner_activity`. Only pages narrow it further, by their cursor.
 */
export function activityCondition(scope: Scope, filter: CountedFilter): Sql {
  const condition = conditionWithin(boundsOfPeriod(filter), { scope, filter, isOfRows: true });
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
  return [...conditionsBesideLabels(scope, filter), ...labelConditions(filter)];
}

function conditionsBesideLabels(scope: Scope, filter: ActivityFilter): Sql[] {
  return [
    ...clockConditions(sql`occurred_at`, { clocks: [filter], days: filter }),
    ...anyOf(filter.customers, (ids) => sql`customer_id = ANY(${ids}::uuid[])`),
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

/** `isOfRows`: the rows are read anyway, and have no name. */
type View = { scope: Scope; filter: CountedFilter; isOfRows?: boolean };
type Reach = { within: TimeRange; bounds: Bounds };

function activitiesWithin(reach: Reach, view: View): Sql {
  return sql`${fromClause(reach, view)} WHERE ${conditionWithin(reach.bounds, view)}`;
}

// The fastest source of a view's activities. The view, for its indexes by codes and kinds: see the migration
// `row_security`.
function fromClause({ within, bounds }: Reach, { scope, filter }: View): Sql {
  const { q, sources, own, isFrequent, isBehind } = filter;
  if (q && isFrequent) return allTexts(scope);
  if (q) return searchedTexts(scope, { within, isBehind, grams: searchGrams({ q, own }) });
  return sources.length > 0
    ? activitiesFromSources(scope, { sources, bounds, own })
    : sql`partner_activity AS searched`;
}

function conditionWithin(bounds: Bounds, view: View): Sql {
  const { scope, filter } = view;
  const { from, to } = bounds;
  const conditions = [
    sql`partner_id = ${scope.partnerId}::uuid`,
    from,
    to,
    ...conditionsBesideLabels(scope, filter),
    ...(filter.q
      ? searchedConditions(bounds, { scope, filter: { ...filter, q: filter.q } })
      : storedConditions(view)),
  ];
  return joinSql(conditions, ' AND ');
}

// What is left of the conditions on the rows of searched texts.
function searchedConditions(
  bounds: Bounds,
  { scope, filter }: View & { filter: { q: string } },
): Sql[] {
  const { q, sources, own, kinds } = filter;
  return [
    ...nameConditions(filter),
    ...anyOf(kinds, () => searchedKindCondition(scope, { kinds, bounds })),
    searchCondition(scope, { q, own }),
    ...(sources.length > 0 ? [sourceCondition(scope, { sources, bounds, own })] : []),
    ...(isOwnLeftOut(filter) ? [IS_NOT_OWN_SEARCHED] : []),
  ];
}

// The same on those of activities. The index by source has the names; in others there are codes. PostgreSQL knows
// how many rows have a code, and must not know of the name: it would take one as independent of the other, and
// expect hardly any rows.
function storedConditions({ filter, isOfRows = false }: View): Sql[] {
  const names = nameConditions(filter);
  const isCoded = filter.sources.length === 0;
  // Without names, indexes alone answer, and which are the product's own another one says.
  const isNotOwn = names.length > 0 || isOfRows ? IS_NOT_OWN : IS_NOT_OWN_SEARCHED;
  return [
    ...(isCoded ? names.map((condition) => sql`coalesce(${condition}, false)`) : names),
    ...(isCoded ? codeConditions(filter) : []),
    ...anyOf(filter.kinds, kindCondition),
    ...(isOwnLeftOut(filter) ? [isNotOwn] : []),
  ];
}

// What names a customer is never the product's own, and the sources leave that out themselves.
function isOwnLeftOut({ own, customers, sources }: ActivityFilter): boolean {
  return !own && customers.length === 0 && sources.length === 0;
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
