import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { getDatabase, RAW_TIMES, sql, type Sql } from '@/lib/database/database';
import { activityCondition } from './condition';
import type { ActivityFilter } from './filter';

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

const BATCH = 1000;

/**
 * Opens a view for reading from end to end in constant memory. Count and rows come from one
 * snapshot, so they agree whatever is stored meanwhile. The caller must read to the end or call
 * `batches.return()`: a connection is held until then. Throws when reading fails midway.
 */
export async function streamActivities(
  scope: Scope,
  filter: ActivityFilter,
): Promise<ActivityStream> {
  const client = await getDatabase().downloadPool.connect();
  try {
    // A reader that stalls longer than this is gone, and would hold its snapshot for ever.
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
      SET LOCAL idle_in_transaction_session_timeout = '5min'`);
    const count = await countRows(client, activityCondition(scope, filter));
    const { text, values } = exportQuery(scope, filter);
    await client.query(`DECLARE activities NO SCROLL CURSOR FOR ${text}`, values);
    return { count, batches: fetchBatches(client) };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** The SQL behind a download: the condition and the order of the page. */
export function exportQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT occurred_at, customer_name, operation_type, user_principal_name, status,
      customized_data::text,
      -- Only where lineItemsOf would look for what the customised data does not tell.
      CASE WHEN resource_type IN ('order', 'subscription')
        AND customized_data::text NOT LIKE ALL (ARRAY['%"Subscription%', '%"Quantity%', '%"OfferId%'])
        THEN coalesce(resource_new_value, resource_old_value) END,
      customer_id, resource_type, correlation_id, record_id
    FROM activity WHERE ${activityCondition(scope, filter)}
    ORDER BY occurred_at DESC, sequence DESC`;
}

async function countRows(client: pg.PoolClient, condition: Sql): Promise<number> {
  const query = sql`SELECT count(*) AS count FROM activity WHERE ${condition}`;
  const { rows } = await client.query<{ count: string }>({
    text: query.text,
    values: query.values,
  });
  return Number(rows[0]?.count);
}

function fetchBatches(client: pg.PoolClient): AsyncIterator<ExportRow[], null> {
  const fetch = async () => {
    const query = {
      text: `FETCH ${BATCH} FROM activities`,
      rowMode: 'array',
      types: RAW_TIMES,
    } as const;
    return (await client.query<ExportRow>(query)).rows;
  };
  const fetchAhead = () => {
    const batch = fetch();
    // It is awaited when its turn comes; until then a failure counts as handled.
    batch.catch(() => undefined);
    return batch;
  };
  // Always one batch ahead: PostgreSQL reads the next while this one is being written.
  let ahead = fetchAhead();
  let open = true;
  const close = (broken: boolean) => {
    if (open) client.release(broken);
    open = false;
    return { done: true, value: null } as const;
  };
  return {
    next: async () => {
      if (!open) return close(true);
      try {
        const rows = await ahead;
        if (rows.length === 0) {
          await client.query('COMMIT');
          return close(false);
        }
        ahead = fetchAhead();
        return { done: false, value: rows };
      } catch (error) {
        close(true);
        throw error;
      }
    },
    // Dropping the connection ends the query at once.
    return: async () => close(true),
  };
}
