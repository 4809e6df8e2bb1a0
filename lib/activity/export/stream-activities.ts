import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { RAW_TIMES, sql, type Sql } from '@/lib/platform/database/database';
import { takeSharedDownloadSlots } from '@/lib/platform/downloads/shared-download-slots';
import { activityCondition } from '@/lib/activity/query/condition';
import { chooseCountQuery } from '@/lib/activity/query/counts/count-query';
import { planSearch } from '@/lib/activity/query/search/plan-search';
import type { RunQuery } from '@/lib/activity/stored/stored-values';
import { STORED_BYTES, STORED_COLUMNS, type StoredRow } from '@/lib/activity/stored/stored-row';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { Batch, BatchSource } from './batch-source';
import type { CopiedRows } from './copied-rows';
import { copyRows } from './copy-rows';
import { cursorRows, type RowBatch } from './cursor-rows';
import { exportQuery } from './export-query';
import { openExportConnection, type ExportConnection } from './export-connection';

/** A whole view at one instant: its exact count, and its rows in batches, newest first. */
export type ActivityStream<B extends Batch> = {
  count: number;
  batches: AsyncIterator<B, null>;
  /** Runs another query in the snapshot; not possible while rows arrive by COPY. */
  runQuery: RunQuery;
};

/** What a format reads of each activity, and how. */
export type ExportSource<B extends Batch> = {
  query: (scope: Scope, filter: ActivityFilter) => Sql;
  read: BatchSource<B>;
};

/** The rows of a CSV, by COPY. */
export const CSV_SOURCE: ExportSource<CopiedRows> = { query: exportQuery, read: copyRows() };

/** The rows of NDJSON: the full content of each short activity, fifty at a time. */
export const NDJSON_SOURCE: ExportSource<RowBatch<StoredRow>> = {
  query: ndjsonQuery,
  read: cursorRows<StoredRow>(50),
};

type StreamOptions<B extends Batch> = {
  filter: ActivityFilter;
  source: ExportSource<B>;
  /** Whose downloads are limited; a command's are not. */
  ownerId?: string;
  signal?: AbortSignal;
};

/**
 * Streams a view in constant memory. Count and rows come from one snapshot, so they agree whatever
 * is stored meanwhile. Holds a connection until the end, until `batches.return()`, or until
 * `signal` aborts, which also cancels the current query; the caller must bound the time. Throws
 * when reading fails, also midway; NoSlotError when the owner, or the partner, has too many.
 */
export async function streamActivities<B extends Batch>(
  scope: Scope,
  { filter, source, ownerId, signal }: StreamOptions<B>,
): Promise<ActivityStream<B>> {
  const planned = await planSearch(scope, filter);
  // Before the snapshot: what it takes as counted already must be counted there, too.
  const counted = await chooseCountQuery(scope, { filter: planned, columns: [] });
  const connection = await openExportConnection(scope, signal);
  const { client } = connection;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    if (ownerId !== undefined)
      await takeSharedDownloadSlots(client, { partnerId: scope.partnerId, ownerId, signal });
    const count = await countRows(client, counted);
    const next = await source.read(client, source.query(scope, planned));
    return {
      count,
      batches: batchesOf(next, { connection, count }),
      runQuery: queryRunnerFor(client),
    };
  } catch (error) {
    connection.cancel();
    throw error;
  }
}

function ndjsonQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT ${STORED_COLUMNS} FROM partner_activity AS activity ${STORED_BYTES}
    WHERE ${activityCondition(scope, filter)}
    ORDER BY occurred_at DESC, sequence DESC`;
}

async function countRows(client: pg.PoolClient, counted: Sql): Promise<number> {
  const { text, values } = sql`SELECT coalesce(sum(count), 0) AS count FROM ${counted}`;
  const { rows } = await client.query<{ count: string }>({ text, values });
  return Number(rows[0]?.count);
}

function queryRunnerFor(client: pg.PoolClient): RunQuery {
  return async <Row extends object>({ text, values }: Sql) => {
    const { rows } = await client.query<Row>({ text, values, types: RAW_TIMES });
    return rows;
  };
}

function batchesOf<B extends Batch>(
  nextBatch: () => Promise<B | null>,
  { connection, count }: { connection: ExportConnection; count: number },
): AsyncIterator<B, null> {
  const { client, release, cancel } = connection;
  let readCount = 0;
  const next = async (): Promise<IteratorResult<B, null>> => {
    const batch = await nextBatch();
    if (batch) {
      readCount += batch.count;
      return { done: false, value: batch };
    }
    await client.query('COMMIT');
    if (readCount !== count) throw new Error(`Of ${count} activities ${readCount} were read.`);
    release();
    return { done: true, value: null };
  };
  return {
    next: () =>
      next().catch((error: unknown) => {
        cancel();
        throw error;
      }),
    return: async () => {
      cancel();
      return { done: true, value: null };
    },
  };
}
