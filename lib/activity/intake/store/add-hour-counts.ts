import type pg from 'pg';
import { storableJson } from '@/lib/platform/json/storable-json';

/**
 * How many activities of a kind occurred in an hour; `hour` is its first instant as PostgreSQL
 * reads it.
 */
export type HourCount = { hour: string; operation_type: string; status: string; count: number };

// Sorted, so that two writers never deadlock.
const ADD = `
  INSERT INTO activity_hour (partner_id, hour, operation_type, status, count)
  SELECT $1, hour, operation_type, status, sum(count)
  FROM json_to_recordset($2) AS added (hour timestamptz, operation_type text, status text,
    count integer)
  GROUP BY hour, operation_type, status
  ORDER BY hour, operation_type, status
  ON CONFLICT (partner_id, hour, operation_type, status)
    DO UPDATE SET count = activity_hour.count + excluded.count`;

/**
 * Adds what a transaction has stored to the counts by hour. Do this last: the updated rows stay
 * locked until the transaction ends. Each activity is counted once, in the transaction that stores
 * it.
 */
export async function addHourCounts(
  { client, partnerId }: { client: pg.ClientBase; partnerId: string },
  counts: HourCount[],
): Promise<void> {
  if (counts.length > 0) await client.query(ADD, [partnerId, storableJson(counts)]);
}
