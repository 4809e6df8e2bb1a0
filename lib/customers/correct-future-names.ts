import type pg from 'pg';
import { NEVER_SEEN } from '@/lib/activity/intake/prepare/seen-customers';
import { searchNameOf } from './search-name';

// Clocks differ: our own records are dated by the server's clock and stored by the database's.
const CLOCK_TOLERANCE = `interval '1 minute'`;

// Finds the affected customers first, which are few, and searches the latest valid record only for
// them.
const FIND_FUTURE_NAMES = `
  WITH given AS MATERIALIZED (
    SELECT partner_id, id, name, name_seen_at, primary_domain FROM customer
    WHERE partner_id = $1 AND EXISTS (
      SELECT FROM activity
      WHERE activity.partner_id = $1 AND customer_id = customer.id
        AND occurred_at = customer.name_seen_at AND occurred_at > recorded_at + ${CLOCK_TOLERANCE})
  )
  SELECT given.id, name_seen_at::text AS given_at,
    coalesce(true_one.name, given.name) AS name, primary_domain AS "primaryDomain",
    coalesce(true_one.seen_at::text, '${NEVER_SEEN}') AS seen_at
  FROM given LEFT JOIN LATERAL (
    SELECT customer_name AS name, occurred_at AS seen_at FROM activity
    WHERE activity.partner_id = $1 AND customer_id = given.id
      AND customer_name IS NOT NULL AND occurred_at <= recorded_at + ${CLOCK_TOLERANCE}
    ORDER BY occurred_at DESC, sequence DESC LIMIT 1) AS true_one ON true`;

// Unless a record has renamed the customer in the meantime.
const UPDATE_NAMES = `
  UPDATE customer SET name = corrected.name, name_seen_at = corrected.seen_at, search_name = corrected.search_name
  FROM json_to_recordset($2) AS corrected (id uuid, given_at timestamptz, name text,
    seen_at timestamptz, search_name text)
  WHERE customer.partner_id = $1 AND customer.id = corrected.id
    AND customer.name_seen_at = corrected.given_at`;

type Row = {
  id: string;
  given_at: string;
  name: string;
  primaryDomain: string | null;
  seen_at: string;
};

/**
 * Corrects a partner's customers whose name comes from a record that was dated in the future when it was
 * stored: they get the name of their latest record that was not. Without such a record the name
 * stays until one arrives.
 */
export async function correctFutureNames(client: pg.ClientBase, partnerId: string): Promise<void> {
  const { rows } = await client.query<Row>(FIND_FUTURE_NAMES, [partnerId]);
  if (rows.length === 0) return;
  const updates = rows.map((row) => ({ ...row, search_name: searchNameOf(row) }));
  await client.query(UPDATE_NAMES, [partnerId, JSON.stringify(updates)]);
}
