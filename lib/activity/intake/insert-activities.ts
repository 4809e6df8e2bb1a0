import type { StoreTarget } from './store';

// One JSON parameter instead of 20 per row: PostgreSQL takes at most 65,535 of them. Who acts in
// the customer's own domain is the customer's, not the partner's. The clock, not the transaction's
// beginning: what is done here must not be recorded before it was done.
const INSERT = `
  INSERT INTO activity (partner_id, record_id, status, occurred_at, occurred_tick, customer_id,
    customer_name, user_principal_name, actor_kind, application_id, resource_type, operation_type,
    correlation_id, session_id, customized_data, resource_old_value, resource_new_value,
    participants, attributes, other_fields, recorded_at)
  SELECT $1, record_id, status, occurred_at, occurred_tick, customer_id,
    customer_name, user_principal_name,
    CASE WHEN actor_domain = $3::jsonb ->> customer_id::text THEN 'customer_user'
      ELSE actor_kind END,
    application_id, resource_type, operation_type,
    correlation_id, session_id, customized_data, resource_old_value, resource_new_value,
    participants, attributes, other_fields, clock_timestamp()
  FROM json_to_recordset($2) AS record (record_id text, status text, occurred_at timestamptz,
    occurred_tick smallint, customer_id uuid, customer_name text, user_principal_name text,
    actor_kind actor_kind, actor_domain text, application_id text, resource_type text,
    operation_type text, correlation_id text, session_id text, customized_data json,
    resource_old_value text, resource_new_value text, participants json, attributes json,
    other_fields json)
  ON CONFLICT DO NOTHING`;

/**
 * Inserts a batch of prepared rows, less those that are there, and answers how many were new.
 * `domains` are the customers' primary domains, in lower case, by customer id.
 */
export async function insertActivities(
  { client, partnerId }: StoreTarget,
  { rows, domains }: { rows: string; domains: string },
): Promise<number> {
  const inserted = await client.query(INSERT, [partnerId, rows, domains]);
  return inserted.rowCount ?? 0;
}
