import type { HourCount } from './count-hours';
import type { StoreTarget } from './store';

// One JSON parameter instead of 20 per row: PostgreSQL takes at most 65,535 of them. Who acts in
// the customer's own domain is the customer's, not the partner's. The clock, not the transaction's
// beginning: what is done here must not be recorded before it was done.
const INSERT = `
  WITH record AS MATERIALIZED (
    SELECT * FROM json_to_recordset($2) AS record (record_id text, status text,
      occurred_at timestamptz, occurred_tick smallint, customer_id uuid, customer_name text,
      user_principal_name text, actor_kind actor_kind, actor_domain text, application_id text,
      resource_type text, operation_type text, correlation_id text, session_id text,
      customized_data json, resource_old_value text, resource_new_value text, participants json,
      attributes json, other_fields json, text text)
  ), inserted AS (
    INSERT INTO activity (partner_id, record_id, status, occurred_at, occurred_tick, customer_id,
      customer_name, user_principal_name, actor_kind, application_id, resource_type, operation_type,
      correlation_id, session_id, customized_data, resource_old_value, resource_new_value,
      participants, attributes, other_fields, recorded_at)
    SELECT $1::uuid, record_id, status, occurred_at, occurred_tick, customer_id,
      customer_name, user_principal_name,
      CASE WHEN actor_domain = $3::jsonb ->> customer_id::text THEN 'customer_user'
        ELSE actor_kind END,
      application_id, resource_type, operation_type,
      correlation_id, session_id, customized_data, resource_old_value, resource_new_value,
      participants, attributes, other_fields, clock_timestamp()
    FROM record
    ON CONFLICT DO NOTHING
    RETURNING record_id, status, sequence, occurred_at
  ), texts AS (
    INSERT INTO activity_text_new (partner_id, occurred_at, sequence, customer_id,
      user_principal_name, resource_type, operation_type, status, text)
    SELECT $1::uuid, inserted.occurred_at, inserted.sequence, customer_id, user_principal_name,
      resource_type, operation_type, status, text
    FROM inserted JOIN record USING (record_id, status)
  )
  SELECT date_trunc('hour', inserted.occurred_at, 'UTC')::text AS hour, operation_type, status,
    count(*)::integer AS count
  FROM inserted JOIN record USING (record_id, status)
  GROUP BY 1, 2, 3`;

/**
 * Inserts a batch of prepared rows, less those that are there, with what they are searched by.
 * Answers how many were new by hour and kind, which the caller adds to the counts. `domains` are the
 * customers' primary domains, in lower case, by customer id.
 */
export async function insertActivities(
  { client, partnerId }: StoreTarget,
  { rows, domains }: { rows: string; domains: string },
): Promise<HourCount[]> {
  const inserted = await client.query<HourCount>(INSERT, [partnerId, rows, domains]);
  return inserted.rows;
}
