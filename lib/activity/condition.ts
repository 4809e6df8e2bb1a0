import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/database/database';
import { instantsOfDays } from '@/lib/time';
import type { ActivityFilter } from './filter';
import { searchCondition } from './search-condition';

/**
 * The one place that says which activities a filter shows: for page, count, export and API. Pages
 * cut it further by their cursor; nothing else may.
 */
export function activityCondition(scope: Scope, filter: ActivityFilter): Sql {
  const { start, end } = instantsOfDays(filter);
  const conditions = [
    sql`partner_id = ${scope.partnerId}::uuid`,
    sql`occurred_at >= ${start.toISOString()}::timestamptz`,
    sql`occurred_at < ${end.toISOString()}::timestamptz`,
    ...anyOf(filter.customers, (ids) => sql`customer_id = ANY(${ids}::uuid[])`),
    ...anyOf(filter.actions, (values) => sql`operation_type = ANY(${values}::text[])`),
    ...anyOf(filter.users, (values) => sql`user_principal_name = ANY(${values}::text[])`),
    ...anyOf(filter.statuses, (values) => sql`status = ANY(${values}::text[])`),
    ...anyOf(filter.resources, (values) => sql`resource_type = ANY(${values}::text[])`),
    ...(filter.q ? [searchCondition(filter.q)] : []),
  ];
  return joinSql(conditions, ' AND ');
}

function anyOf(values: string[], condition: (values: string[]) => Sql): Sql[] {
  return values.length === 0 ? [] : [condition(values)];
}
