import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { readRowsFor, type ReadRows } from '@/lib/platform/database/read-within';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { PAGE_SIZE } from '@/lib/activity/page-size';
import { firstKeys } from './first-keys';
import { orderOf } from './page-order';
import { findSearched, type FoundKey } from '@/lib/activity/query/search/find-searched';

/** A page of a view: its size, the columns that are read, and what they are joined from. */
export type PageQuery = { filter: ActivityFilter; columns: Sql; limit?: number; joins?: Sql };

/**
 * The rows of one page of a view and the row after it, which shows whether another page follows, in
 * order from the filter's cursor on.
 */
export async function readPage<Row extends object>(
  scope: Scope,
  { read = readRowsFor(scope), limit = PAGE_SIZE, ...query }: PageQuery & { read?: ReadRows },
): Promise<Row[]> {
  const { filter } = query;
  const keys = filter.q
    ? givenKeys(await findSearched(scope, { filter, limit: limit + 1, read }))
    : keysOfPage(scope, { filter, limit: limit + 1 });
  return read<Row>(rowsQuery(scope, { ...query, keys }));
}

function keysOfPage(
  scope: Scope,
  { filter, limit }: { filter: ActivityFilter; limit: number },
): Sql {
  const first = sql`ORDER BY ${orderOf(filter)} LIMIT ${limit}`;
  const branches = joinSql(firstKeys(scope, { filter, first }), ' UNION ALL ');
  return sql`(SELECT occurred_at, sequence FROM (${branches}) AS branches ${first}) AS page`;
}

function givenKeys(keys: FoundKey[]): Sql {
  return sql`unnest(
    ${keys.map((key) => key.occurred_at)}::timestamptz[],
    ${keys.map(({ sequence }) => sequence)}::bigint[]) AS page (occurred_at, sequence)`;
}

// The rows are wide, so the keys are found first, from what indexes or texts contain.
function rowsQuery(
  scope: Scope,
  { filter, columns, keys, joins = sql`` }: PageQuery & { keys: Sql },
): Sql {
  return sql`
    SELECT ${columns} FROM activity JOIN ${keys} USING (occurred_at, sequence) ${joins}
    WHERE partner_id = ${scope.partnerId}::uuid
    ORDER BY ${orderOf(filter)}`;
}
