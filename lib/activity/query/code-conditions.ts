import { ABSENT } from '@/lib/activity/absent';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';

// Written as in the migrations `activity_…_code_index`: PostgreSQL compares the expressions.
const operationCode = (type: Sql) => sql`(hashtext(${type}) >> 16)::smallint`;
const resourceCode = (type: Sql) => sql`(hashtext(${type}) >> 24)::"char"`;
const statusCode = (status: Sql) =>
  sql`(CASE WHEN ${status} ~ '[0-9A-Za-z]' THEN ${status} ELSE '' END)::"char"`;

/**
 * What the indexes know of a filter, as conditions on the rows of `partner_activity`: in place of the texts
 * of an activity they hold a few bytes. Each holds wherever the filter's own condition does, and beside it
 * spares reading most of the rows for which that does not.
 */
export function codeConditions({
  actions,
  resources,
  statuses,
}: Pick<ActivityFilter, 'actions' | 'resources' | 'statuses'>): Sql[] {
  return [
    ...anyCode(operationCode, { column: sql`operation_type`, values: actions }),
    ...anyCode(resourceCode, { column: sql`resource_type`, values: resources }),
    // Without a status is also what has nothing but letters that cannot be seen.
    ...anyCode(statusCode, {
      column: sql`status`,
      values: statuses.flatMap((status) => (status === ABSENT ? [status, ''] : [status])),
    }),
  ];
}

// With a single one by `=`: before PostgreSQL 17 an index gives rows of several in no order.
function anyCode(
  codeOf: (text: Sql) => Sql,
  { column, values }: { column: Sql; values: string[] },
): Sql[] {
  const codes = values.map((value) => codeOf(sql`${value}::text`));
  const [only] = codes;
  if (!only) return [];
  return codes.length === 1
    ? [sql`${codeOf(column)} = ${only}`]
    : [sql`${codeOf(column)} = ANY(ARRAY[${joinSql(codes)}])`];
}
