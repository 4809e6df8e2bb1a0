import type pg from 'pg';
import { storableJson } from '@/lib/platform/json/storable-json';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';
import { HAS_TEXT } from './missing-texts';
import { canDelete } from './remove-orphaned-texts';

/** The kind of an activity in the hourly counts. */
type CountedKind = { operation_type: string; status: string };

const DIFFERING_HOURS = `
  WITH stored AS (
    SELECT date_trunc('hour', occurred_at, 'UTC') AS hour, operation_type, status, count(*)
    FROM activity WHERE partner_id = $1 AND NOT is_own GROUP BY 1, 2, 3
  ), counted AS (
    SELECT hour, operation_type, status, count FROM activity_hour
    WHERE partner_id = $1 AND count <> 0
  )
  SELECT DISTINCT hour::text AS hour
  FROM stored FULL JOIN counted USING (hour, operation_type, status)
  WHERE stored.count IS DISTINCT FROM counted.count ORDER BY hour`;

const IN_HOUR = `partner_id = $1 AND occurred_at >= $2
  AND occurred_at < $2::timestamptz + interval '1 hour'`;

// A row that someone else inserts meanwhile waits for this transaction, and is added to it.
const ADD_ROWS = `
  INSERT INTO activity_hour (partner_id, hour, operation_type, status, count)
  SELECT $1, $2, operation_type, status, 0 FROM activity WHERE ${IN_HOUR} AND NOT is_own
  GROUP BY operation_type, status ORDER BY operation_type, status
  ON CONFLICT DO NOTHING`;

// In the order that all writers use.
const LOCK = `
  SELECT operation_type, status FROM activity_hour WHERE partner_id = $1 AND hour = $2
  ORDER BY operation_type, status FOR UPDATE`;

const COUNT = `
  UPDATE activity_hour SET count = coalesce(stored.count, 0)
  FROM json_to_recordset($3) AS locked (operation_type text, status text)
  LEFT JOIN (
    SELECT operation_type, status, count(*) FROM activity
    WHERE ${IN_HOUR} AND NOT is_own AND ${HAS_TEXT}
    GROUP BY operation_type, status) AS stored USING (operation_type, status)
  WHERE partner_id = $1 AND hour = $2
    AND (activity_hour.operation_type, activity_hour.status) = (locked.operation_type, locked.status)
    AND activity_hour.count <> coalesce(stored.count, 0)`;

/**
 * The hours (their first instants, as PostgreSQL reads them) in which a partner's counts and stored
 * activities differ; this can include hours that are being written to.
 */
export async function listMiscountedHours(
  client: pg.ClientBase,
  partnerId: string,
): Promise<string[]> {
  const { rows } = await client.query<{ hour: string }>(DIFFERING_HOURS, [partnerId]);
  return rows.map(({ hour }) => hour);
}

/**
 * Recounts what a partner stored in an hour while others continue to store: it waits for whoever
 * has already added to the count, and later writers wait and add to the new count. Activities
 * without a text are left to `addMissingTexts`, which counts them. Returns whether the count was
 * wrong.
 */
export async function recountHour(
  client: pg.ClientBase,
  { partnerId, hour }: { partnerId: string; hour: string },
): Promise<boolean> {
  return withRetriedTransaction(client, async () => {
    await client.query(ADD_ROWS, [partnerId, hour]);
    const { rows } = await client.query<CountedKind>(LOCK, [partnerId, hour]);
    const updated = await client.query(COUNT, [partnerId, hour, storableJson(rows)]);
    return (updated.rowCount ?? 0) > 0;
  });
}

/** Removes a partner's counts of zero, if the role of `client` may. */
export async function removeEmptyHours(client: pg.ClientBase, partnerId: string): Promise<void> {
  if (!(await canDelete(client, 'activity_hour'))) return;
  await client.query('DELETE FROM activity_hour WHERE partner_id = $1 AND count = 0', [partnerId]);
}
