import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { queryRows, sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { searchGrams } from './search-condition';
import { searchedBlocks } from './searched-blocks';

// Reading all texts in one go is some times as fast as reading the same ones block by block.
const MIN_SHARE = 0.2;

/** Whether so many blocks may have what a filter searches for that all texts are better read. */
export async function isFrequentSearch(scope: Scope, filter: ActivityFilter): Promise<boolean> {
  const { q, own } = filter;
  if (!q) return false;
  const range = { grams: searchGrams({ q, own }), within: instantsOfDays(filter) };
  const [row] = await queryRows<{ found: number; all: number }>(
    scope,
    sql`SELECT (SELECT count(*)::int FROM (${searchedBlocks(scope, range)}) AS blocks) AS found,
      (SELECT count(*)::int FROM activity_text_block WHERE partner_id = ${scope.partnerId}::uuid) AS all`,
  );
  return row !== undefined && row.found > MIN_SHARE * row.all;
}
