import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { RAW_TIMES, sql, type Sql } from '@/lib/platform/database/database';
import { activityCondition } from '@/lib/activity/query/condition';
import type { Ask } from '@/lib/activity/stored/stored-slices';
import { HELD_BYTES, STORED_COLUMNS, type StoredRow } from '@/lib/activity/stored/stored-record';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { copyRows } from './copy-rows';
import { cursorRows } from './cursor-rows';
import { exportQuery, type ExportRow } from './export-query';
import { openReading, type Reading } from './reading';
import type { RowSource } from './row-source';

/** A whole view as it was at one instant: its exact count, and its rows in batches, newest first. */
export type ActivityStream<Row> = {
  count: number;
  batches: AsyncIterator<Row[], null>;
  /** Asks for more of what the snapshot has; not while rows come by COPY. */
  ask: Ask;
};

/** What a kind of download reads of each activity, and how. */
export type ExportRows<Row> = {
  query: (scope: Scope, filter: ActivityFilter) => Sql;
  source: RowSource<Row>;
};

/** The rows of a CSV. */
export const CSV_ROWS: ExportRows<ExportRow> = { query: exportQuery, source: copyRows() };

/** The rows of NDJSON: all of each activity that is short, fifty of them at a time. */
export const WHOLE_ROWS: ExportRows<StoredRow> = {
  query: wholeQuery,
  source: cursorRows<StoredRow>(50),
};

/**
 * Opens a view for reading from end to end in constant memory. Count and rows come from one
 * snapshot, so they agree whatever is stored meanwhile. A connection is held until the end, until
 * `batches.return()`, or until `signal` aborts, which also ends a query under way; that nobody holds
 * it for ever is up to who reads. Throws when reading fails, midway too.
 */
export async function streamActivities<Row>(
  scope: Scope,
  { filter, rows, signal }: { filter: ActivityFilter; rows: ExportRows<Row>; signal?: AbortSignal },
): Promise<ActivityStream<Row>> {
  const reading = await openReading(signal);
  const { client } = reading;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const count = await countRows(client, activityCondition(scope, filter));
    const next = await rows.source(client, rows.query(scope, filter));
    return { count, batches: batchesOf(next, { reading, count }), ask: askerOf(client) };
  } catch (error) {
    reading.abandon();
    throw error;
  }
}

function wholeQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT ${STORED_COLUMNS} FROM activity ${HELD_BYTES}
    WHERE ${activityCondition(scope, filter)}
    ORDER BY occurred_at DESC, sequence DESC`;
}

async function countRows(client: pg.PoolClient, condition: Sql): Promise<number> {
  const { text, values } = sql`SELECT count(*) AS count FROM activity WHERE ${condition}`;
  const { rows } = await client.query<{ count: string }>({ text, values });
  return Number(rows[0]?.count);
}

function askerOf(client: pg.PoolClient): Ask {
  return async <Row extends object>({ text, values }: Sql) => {
    const { rows } = await client.query<Row>({ text, values, types: RAW_TIMES });
    return rows;
  };
}

function batchesOf<Row>(
  nextRows: () => Promise<Row[]>,
  { reading, count }: { reading: Reading; count: number },
): AsyncIterator<Row[], null> {
  const { client, finish, abandon } = reading;
  let given = 0;
  const next = async (): Promise<IteratorResult<Row[], null>> => {
    const rows = await nextRows();
    given += rows.length;
    if (rows.length > 0) return { done: false, value: rows };
    await client.query('COMMIT');
    if (given !== count) throw new Error(`Of ${count} activities ${given} were read.`);
    finish();
    return { done: true, value: null };
  };
  return {
    next: () =>
      next().catch((error: unknown) => {
        abandon();
        throw error;
      }),
    return: async () => {
      abandon();
      return { done: true, value: null };
    },
  };
}
