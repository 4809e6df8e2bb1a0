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
    ...anyOf(sql`customer_id`, filter.customers, sql`uuid[]`),
    ...anyOf(sql`operation_type`, filter.actions, sql`text[]`),
    ...anyOf(sql`user_principal_name`, filter.users, sql`text[]`),
    ...anyOf(sql`status`, filter.statuses, sql`text[]`),
    ...anyOf(sql`resource_type`, filter.resources, sql`text[]`),
    ...(filter.q ? [searchCondition(filter.q)] : []),
  ];
  return joinSql(conditions, ' AND ');
}

function anyOf(column: Sql, values: string[], type: Sql): Sql[] {
  return values.length === 0 ? [] : [sql`${column} = ANY(${values}::${type})`];
}
