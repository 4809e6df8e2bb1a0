import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { formatCursor, type Cursor } from '@/lib/activity/filter/cursor';
import { MAX_PAGE_BYTES } from '@/lib/activity/page-size';
import { readPage } from '@/lib/activity/query/page/read-page';
import { streamStoredRecordJson } from '@/lib/activity/record/stored-record-json';
import { toIsoTime } from '@/lib/activity/query/row';
import { STORED_BYTES, STORED_COLUMNS, type StoredRow } from './stored-row';

/**
 * The activities of a page, newest first, and the cursor of the next older page; null when there is
 * none.
 */
export type StoredPage = { keys: StoredKey[]; older: Cursor | null };

type StoredKey = Pick<StoredRow, 'occurred_at' | 'sequence' | 'bytes'>;

/**
 * Finds the page of the filter's cursor: at most `limit` activities, or fewer if their content is
 * too large. Does not read the content.
 */
export async function findStoredPage(
  scope: Scope,
  { filter, limit }: { filter: ActivityFilter; limit: number },
): Promise<StoredPage> {
  const columns = sql`occurred_at, sequence, stored.bytes`;
  const found = await readPage<StoredKey>(scope, { filter, limit, columns, joins: STORED_BYTES });
  const keys = found.slice(0, Math.min(limit, countThatFit(found, MAX_PAGE_BYTES)));
  const isBackwards = filter.page?.direction === 'newer';
  const hasOlder = isBackwards || keys.length < found.length;
  if (isBackwards) keys.reverse();
  const last = keys.at(-1);
  return { keys, older: last && hasOlder ? cursorAt(last) : null };
}

function cursorAt({ occurred_at: occurredAt, sequence }: StoredKey): Cursor {
  return { occurredAt: `${toIsoTime(occurredAt, 0).slice(0, 26)}Z`, sequence };
}

/** How many of the first activities fit into this many bytes; at least one. */
function countThatFit(keys: StoredKey[], maxBytes: number): number {
  let bytes = 0;
  const firstTooMany = keys.findIndex((key) => (bytes += Number(key.bytes)) > maxBytes);
  return firstTooMany < 0 ? keys.length : Math.max(1, firstTooMany);
}

// What one query reads.
const BATCH_BYTES = 524_288;
const BATCH_SIZE = 200;

/**
 * Streams a page as JSON in short chunks, read on demand: the records as `items`, and as `next` the
 * cursor of the next older page.
 */
export async function* streamStoredPage(
  scope: Scope,
  { keys, older }: StoredPage,
): AsyncGenerator<string, void, undefined> {
  let separator = '{"items":[';
  if (keys.length === 0) yield separator;
  for (let read = 0; read < keys.length;) {
    const next = keys.slice(read, read + BATCH_SIZE);
    const batch = next.slice(0, countThatFit(next, BATCH_BYTES));
    for (const row of await listStored(scope, batch)) {
      yield separator;
      yield* streamStoredRecordJson({ scope, row }, scope);
      separator = ',';
    }
    read += batch.length;
  }
  yield `],"next":${JSON.stringify(older && formatCursor(older))}}`;
}

async function listStored(scope: Scope, keys: StoredKey[]): Promise<StoredRow[]> {
  const rows = await queryRows<StoredRow>(
    scope,
    sql`
    SELECT ${STORED_COLUMNS} FROM activity
    JOIN unnest(
      ${keys.map((key) => key.occurred_at)}::timestamptz[],
      ${keys.map(({ sequence }) => sequence)}::bigint[]
    ) AS key (occurred_at, sequence) USING (occurred_at, sequence) ${STORED_BYTES}
    WHERE partner_id = ${scope.partnerId}::uuid
    ORDER BY occurred_at DESC, sequence DESC`,
  );
  if (rows.length === keys.length) return rows;
  throw new Error(`Of ${keys.length} activities ${rows.length} were found.`);
}
