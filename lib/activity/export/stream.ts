import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { getDatabase, RAW_TIMES, sql, type Sql } from '@/lib/database/database';
import { activityCondition } from '@/lib/activity/filter/condition';
import { ACTIVITY_COLUMNS, type ActivityRow } from '@/lib/activity/row';
import type { ActivityFilter } from '@/lib/activity/filter/filter';

/** What a download needs of an activity, in the order of `exportQuery`'s columns. */
export type ExportRow = [
  occurredAt: string,
  customerName: string | null,
  operationType: string,
  userPrincipalName: string,
  status: string,
  customizedData: string,
  resourceValue: string | null,
  customerId: string | null,
  resourceType: string,
  correlationId: string | null,
  recordId: string,
];

/** A whole view as it was at one instant: its exact count, and its rows in batches, newest first. */
export type ActivityStream<Row> = { count: number; batches: AsyncIterator<Row[], null> };

/** What a kind of download reads of each activity, and how much of it at once. */
export type ExportRows<Row> = {
  query: (scope: Scope, filter: ActivityFilter) => Sql;
  /** Rows as arrays in the order of the columns, or as objects by their names. */
  rowMode: 'array' | 'object';
  /** Small enough that a batch is gone before the collector looks at it a second time. */
  batch: number;
  /** Never there: it only tells the type of a row. */
  row?: Row;
};

/** The rows of a CSV. */
export const CSV_ROWS: ExportRows<ExportRow> = { query: exportQuery, rowMode: 'array', batch: 250 };

/** The rows of NDJSON: all of every activity, which may be megabytes. */
export const WHOLE_ROWS: ExportRows<ActivityRow> = {
  query: wholeQuery,
  rowMode: 'object',
  batch: 50,
};

/**
 * Opens a view for reading from end to end in constant memory. Count and rows come from one
 * snapshot, so they agree whatever is stored meanwhile. A connection is held until the end, until
 * `batches.return()`, or until `signal` aborts, which also ends a query under way. Throws when
 * reading fails, midway too.
 */
export async function streamActivities<Row>(
  scope: Scope,
  { filter, rows, signal }: { filter: ActivityFilter; rows: ExportRows<Row>; signal?: AbortSignal },
): Promise<ActivityStream<Row>> {
  const reading = await openReading(signal);
  const { client } = reading;
  try {
    // A reader that stalls longer than this is gone, and would hold its snapshot for ever.
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
      SET LOCAL idle_in_transaction_session_timeout = '5min'`);
    const count = await countRows(client, activityCondition(scope, filter));
    const { text, values } = rows.query(scope, filter);
    await client.query(`DECLARE activities NO SCROLL CURSOR FOR ${text}`, values);
    return { count, batches: readBatches(reading, rows) };
  } catch (error) {
    reading.abandon();
    throw error;
  }
}

/** The SQL behind a download: the condition and the order of the page. */
export function exportQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT occurred_at, customer_name, operation_type, user_principal_name, status,
      customized_data::text,
      -- Only where lineItemsOf would look for what the customised data does not tell.
      CASE WHEN resource_type IN ('order', 'subscription') AND customized_data::text
          NOT LIKE ALL (ARRAY['%"Subscription%', '%"Quantity%', '%"OfferId%'])
        THEN coalesce(resource_new_value, resource_old_value) END,
      customer_id, resource_type, correlation_id, record_id
    FROM activity WHERE ${activityCondition(scope, filter)}
    ORDER BY occurred_at DESC, sequence DESC`;
}

function wholeQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT ${ACTIVITY_COLUMNS} FROM activity WHERE ${activityCondition(scope, filter)}
    ORDER BY occurred_at DESC, sequence DESC`;
}

/** A connection of a download; only the first call of the two does anything. */
type Reading = { client: pg.PoolClient; finish: () => void; abandon: () => void };

async function openReading(signal: AbortSignal | undefined): Promise<Reading> {
  const { downloadPool, pool } = getDatabase();
  const client = await downloadPool.connect();
  let isOpen = true;
  const close = (isBroken: boolean) => {
    if (!isOpen) return;
    isOpen = false;
    signal?.removeEventListener('abort', abandon);
    client.release(isBroken);
  };
  const abandon = () => {
    const { processID } = client as pg.PoolClient & { processID?: number };
    // Closing the connection alone would let a long query run to its end, for nobody.
    if (isOpen) pool.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => undefined);
    close(true);
  };
  signal?.addEventListener('abort', abandon);
  if (signal?.aborted) abandon();
  return { client, finish: () => close(false), abandon };
}

async function countRows(client: pg.PoolClient, condition: Sql): Promise<number> {
  const { text, values } = sql`SELECT count(*) AS count FROM activity WHERE ${condition}`;
  const { rows } = await client.query<{ count: string }>({ text, values });
  return Number(rows[0]?.count);
}

// Always one batch ahead: PostgreSQL reads the next while this one is being written.
function readBatches<Row>(
  { client, finish, abandon }: Reading,
  rows: ExportRows<Row>,
): AsyncIterator<Row[], null> {
  let ahead = fetchBatch(client, rows);
  const next = async (): Promise<IteratorResult<Row[], null>> => {
    const batch = await ahead;
    if (batch.length > 0) {
      ahead = fetchBatch(client, rows);
      return { done: false, value: batch };
    }
    await client.query('COMMIT');
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

function fetchBatch<Row>(
  client: pg.PoolClient,
  { batch: size, rowMode }: ExportRows<Row>,
): Promise<Row[]> {
  const text = `FETCH ${size} FROM activities`;
  const batch = (
    rowMode === 'array'
      ? client.query<Row & unknown[]>({ text, rowMode, types: RAW_TIMES })
      : client.query<Row & object>({ text, types: RAW_TIMES })
  ).then((result): Row[] => result.rows);
  // It is awaited when its turn comes; until then a failure counts as handled.
  batch.catch(() => undefined);
  return batch;
}
