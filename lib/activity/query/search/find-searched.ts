import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import type { ReadRows } from '@/lib/platform/database/read-within';
import { instantsOfDays } from '@/lib/platform/time/time';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { rangeFromCursor } from '@/lib/activity/query/bounds';
import { searchedActivities } from '@/lib/activity/query/condition';
import { firstKeys } from '@/lib/activity/query/page/first-keys';
import { isAscending, orderOf } from '@/lib/activity/query/page/page-order';
import { searchCondition, searchGrams } from './search-condition';
import { isIndexBehind } from './plan-search';
import { searchedBlocks } from './searched-blocks';
import { textsBeyondIndex, textsOfActivities, textsOfBlocks } from './searched-texts';

/** The key of a found activity: its time as PostgreSQL writes it, and its storing order. */
export type FoundKey = { occurred_at: string; sequence: string };

type Search = { filter: ActivityFilter; limit: number; read: ReadRows; maxWalked?: number };

// Frequent words are found among as many of the latest activities of a view.
const MAX_WALKED = 4000;

/**
 * The first activities of a search, in page order from the filter's cursor on, at most `limit`. Looks at
 * no more texts than it must: those of the first activities of the view, then the blocks of the
 * index in page order.
 */
export async function findSearched(scope: Scope, search: Search): Promise<FoundKey[]> {
  const walked = await walk(scope, search);
  if (walked.isComplete) return walked.keys;
  const found = new FoundKeys(search);
  const [index] = await search.read<{ behind: boolean }>(
    sql`SELECT ${isIndexBehind(scope)} AS behind`,
  );
  // Before the blocks: meanwhile texts may move into one, never out of it.
  found.add(
    await search.read<FoundRow>(
      firstOf(scope, { ...search, texts: textsBeyondIndex(scope, index?.behind) }),
    ),
  );
  await searchBlocks(scope, { ...search, found });
  return found.first();
}

type WalkedRow = { occurred_at: string | null; sequence: string };

async function walk(
  scope: Scope,
  { filter, limit, read, maxWalked = MAX_WALKED }: Search,
): Promise<{ keys: FoundKey[]; isComplete: boolean }> {
  const order = orderOf(filter);
  const first = sql`ORDER BY ${order} LIMIT ${maxWalked}`;
  const branches = firstKeys(scope, { filter: { ...filter, q: null }, first });
  const rows = await read<WalkedRow>(sql`
    WITH walked AS MATERIALIZED (
      SELECT occurred_at, sequence FROM (${joinSql(branches, ' UNION ALL ')}) AS branches ${first})
    SELECT NULL AS occurred_at, count(*) AS sequence FROM walked
    UNION ALL (
      SELECT occurred_at, sequence FROM (${textsOfActivities(scope, sql`walked`)}) AS searched
      WHERE ${searchCondition(scope, { q: filter.q ?? '', own: filter.own })}
      ORDER BY ${order} LIMIT ${limit})`);
  const keys = rows.filter((row): row is FoundKey => row.occurred_at !== null);
  const count = Number(rows.find(({ occurred_at: time }) => time === null)?.sequence);
  return { keys, isComplete: keys.length === limit || count < maxWalked };
}

/** A found activity or a block, with microseconds since 1970, which exceed what a Date holds. */
type FoundRow = FoundKey & { time: string };
type BlockRow = { segment: string; block: number; first_time: string };

// The list may be long, and each batch of blocks is larger than the one before.
const MAX_LISTED_BLOCKS = 4000;
const FIRST_BATCH = 16;
const MAX_BATCH = 1024;
const GROWTH = 4;

async function searchBlocks(scope: Scope, search: Search & { found: FoundKeys }): Promise<void> {
  const { found, read } = search;
  let size = FIRST_BATCH;
  for (let offset = 0; ; offset += MAX_LISTED_BLOCKS) {
    const blocks = await read<BlockRow>(listedBlocks(scope, { ...search, offset }));
    for (let at = 0; at < blocks.length; size = Math.min(size * GROWTH, MAX_BATCH)) {
      if (found.isCompleteBefore(blocks[at])) return;
      const batch = blocks.slice(at, at + size);
      const texts = textsOfBlocks(scope, givenBlocks(scope, batch));
      found.add(await read<FoundRow>(firstOf(scope, { ...search, texts })));
      at += batch.length;
    }
    if (blocks.length < MAX_LISTED_BLOCKS) return;
  }
}

function listedBlocks(
  scope: Scope,
  { filter, offset }: { filter: ActivityFilter; offset: number },
): Sql {
  const within = rangeFromCursor(instantsOfDays(filter), filter);
  const grams = searchGrams({ q: filter.q ?? '', own: filter.own });
  const [end, direction] = isAscending(filter)
    ? [sql`starts_at`, sql`ASC`]
    : [sql`ends_at`, sql`DESC`];
  return sql`
    SELECT segment, block, ${microseconds(end)} AS first_time
    FROM (${searchedBlocks(scope, { grams, within })}) AS listed
    ORDER BY ${end} ${direction}, segment, block LIMIT ${MAX_LISTED_BLOCKS} OFFSET ${offset}`;
}

function givenBlocks({ partnerId }: Scope, blocks: BlockRow[]): Sql {
  const segments = blocks.map(({ segment }) => segment);
  const numbers = blocks.map(({ block }) => block);
  return sql`
    SELECT found.* FROM unnest(${segments}::bigint[], ${numbers}::int[]) AS given (segment, block)
    CROSS JOIN LATERAL (
      SELECT first_sequence, last_sequence, sequences FROM activity_text_block
      WHERE partner_id = ${partnerId}::uuid AND (segment, block) = (given.segment, given.block)
      OFFSET 0) AS found`;
}

function firstOf(scope: Scope, { filter, limit, texts }: Search & { texts: Sql }): Sql {
  return sql`
    SELECT occurred_at, sequence, ${microseconds(sql`occurred_at`)} AS time
    FROM ${searchedActivities(scope, { filter, texts })}
    ORDER BY ${orderOf(filter)} LIMIT ${limit}`;
}

function microseconds(time: Sql): Sql {
  return sql`(extract(epoch FROM ${time}) * 1000000)::bigint`;
}

/** The first found keys in page order. */
class FoundKeys {
  private rows: FoundRow[] = [];

  constructor(private readonly search: Pick<Search, 'filter' | 'limit'>) {}

  add(rows: FoundRow[]): void {
    const bySequence = new Map([...this.rows, ...rows].map((row) => [row.sequence, row]));
    const sign = isAscending(this.search.filter) ? 1 : -1;
    this.rows = [...bySequence.values()]
      .sort(
        (one, other) =>
          sign *
          (Number(one.time) - Number(other.time) ||
            Number(BigInt(one.sequence) - BigInt(other.sequence))),
      )
      .slice(0, this.search.limit);
  }

  /** Whether nothing in this block, or after it, comes before the last of the keys. */
  isCompleteBefore(block: BlockRow | undefined): boolean {
    const last = this.rows[this.search.limit - 1];
    if (!last || !block) return false;
    const [time, first] = [Number(last.time), Number(block.first_time)];
    return isAscending(this.search.filter) ? first > time : first < time;
  }

  first(): FoundKey[] {
    return this.rows;
  }
}
