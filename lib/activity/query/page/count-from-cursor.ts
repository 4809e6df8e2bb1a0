import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { TimeRange } from '@/lib/activity/query/time-range';
import { firstKeys } from './first-keys';

type Counted = {
  filter: ActivityFilter;
  /** A range in the filter's period. */
  within?: TimeRange;
  /** No more are counted. */
  limit?: number;
};

/** How many activities of a view come from its cursor on, as an expression of a query. */
export function countFromCursor(scope: Scope, { filter, within, limit }: Counted): Sql {
  const most = limit === undefined ? sql`` : sql`LIMIT ${limit}`;
  const branches = joinSql(firstKeys(scope, { filter, within, first: most }), ' UNION ALL ');
  return sql`(SELECT count(*) FROM (SELECT 1 FROM (${branches}) AS branches ${most}) AS counted)`;
}
