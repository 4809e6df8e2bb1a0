import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { queryRows, sql } from '@/lib/platform/database/database';
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
  const [row] = await queryRows<{ found: number; all: number }>(
    scope,
    sql`SELECT (SELECT count(*)::int FROM (${searchedBlocks(scope, range)}) AS blocks) AS found,
      (SELECT count(*)::int FROM activity_text_block WHERE partner_id = ${scope.partnerId}::uuid) AS all`,
  );
  return { ...filter, isFrequent: row !== undefined && row.found > MIN_SHARE * row.all };
}
