import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import type { CountedFilter } from '@/lib/activity/query/condition';
import { searchGrams } from './search-condition';
import { searchedBlocks } from './searched-blocks';

// Reading all texts in one go is some times as fast as reading the same ones block by block.
const MIN_SHARE = 0.2;

/**
 * A filter for counting, or for reading all that it finds: of a search, with whether so many blocks may
 * have its words that all texts are better read.
 */
export async function planSearch(scope: Scope, filter: ActivityFilter): Promise<CountedFilter> {
  const { q, own } = filter;
  if (!q) return filter;
  const range = { grams: searchGrams({ q, own }), within: instantsOfDays(filter) };
  const [row] = await queryRows<{ found: number; all: number; behind: boolean }>(
    scope,
    sql`SELECT (SELECT count(*)::int FROM (${searchedBlocks(scope, range)}) AS blocks) AS found,
      (SELECT count(*)::int FROM activity_text_block WHERE partner_id = ${scope.partnerId}::uuid) AS all,
      ${isIndexBehind(scope)} AS behind`,
  );
  if (!row) return filter;
  return { ...filter, isFrequent: row.found > MIN_SHARE * row.all, isBehind: row.behind };
}

// Reading so many texts in one go is faster than by the key.
const MANY_TEXTS = 500_000;

/** Whether many of a partner's texts are not indexed yet, as an expression of a query. */
export function isIndexBehind({ partnerId }: Scope): Sql {
  return sql`((SELECT coalesce(max(sequence), 0) FROM activity_text WHERE partner_id = ${partnerId}::uuid)
    - (SELECT coalesce(max(last_sequence), 0) FROM activity_text_segment WHERE partner_id = ${partnerId}::uuid)
    > ${MANY_TEXTS})`;
}
