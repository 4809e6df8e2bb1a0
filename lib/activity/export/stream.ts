import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { getDatabase, RAW_TIMES, sql, type Sql } from '@/lib/database/database';
import { activityCondition } from '@/lib/activity/filter/condition';
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
export type ActivityStream = { count: number; batches: AsyncIterator<ExportRow[], null> };

// Small enough that a batch is gone before the collector looks at it a second time.
const BATCH = 250;

/**
 * Opens a view for reading from end to end in constant memory. Count and rows come from one
 * snapshot, so they agree whatever is stored meanwhile. A connection is held until the end, until
 * `batches.return()`, or until `signal` aborts, which also ends a query under way. Throws when
 * reading fails, midway too.
 */
export async function streamActivities(
  scope: Scope,
  { filter, signal }: { filter: ActivityFilter; signal?: AbortSignal },
): Promise<ActivityStream> {
  const reading = await openReading(signal);
  const { client } = reading;
  try {
    // A reader that stalls longer than this is gone, and would hold its snapshot for ever.
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
      SET LOCAL idle_in_transaction_session_timeout = '5min'`);
    const count = await countRows(client, activityCondition(scope, filter));
    const { text, values } = exportQuery(scope, filter);
    await client.query(`DECLARE activities NO SCROLL CURSOR FOR ${text}`, values);
    return { count, batches: readBatches(reading) };
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
function readBatches({ client, finish, abandon }: Reading): AsyncIterator<ExportRow[], null> {
  let ahead = fetchBatch(client);
  const next = async (): Promise<IteratorResult<ExportRow[], null>> => {
    const rows = await ahead;
    if (rows.length > 0) {
      ahead = fetchBatch(client);
      return { done: false, value: rows };
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

function fetchBatch(client: pg.PoolClient): Promise<ExportRow[]> {
  const query = {
    text: `FETCH ${BATCH} FROM activities`,
    rowMode: 'array',
    types: RAW_TIMES,
  } as const;
  const batch = client.query<ExportRow>(query).then(({ rows }) => rows);
  // It is awaited when its turn comes; until then a failure counts as handled.
  batch.catch(() => undefined);
  return batch;
}
