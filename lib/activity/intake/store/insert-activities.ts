import { TEXT_VERSION } from '@/lib/activity/search/text-version';
import { arraysOf, batchRelation } from '@/lib/activity/intake/batch/batch-relation';
import { COLUMN_NAMES } from '@/lib/activity/intake/batch/batch-columns';
import type { PreparedBatch } from '@/lib/activity/intake/batch/prepared-batch';
import { isSameRecord, uniqueRecord } from '@/lib/activity/stored/record-key';
import { sql } from '@/lib/platform/database/database';
import type { StoreTarget } from './store-target';

// Whether an id is derived has been looked at before.
const COLUMNS = COLUMN_NAMES.filter((name) => name !== 'is_derived');
const FIRST_ARRAY = 7;

// Actors in the customer's own domain belong to the customer, not to the partner. The clock, not the
// start of the transaction: what is done here must not be recorded before it was done. A conflict is a
// record that shares its id, or its id and status, with a record about something else; `is_conflict` says so
// of records of one batch, which only on Citus are seen beside those that were stored before.
// `(SELECT $1::uuid)` hides who the partner is from the planner: of one that its statistics do not know
// yet it expects a row or two, and reads all of them for each record instead of using the key.
const INSERT = `
  WITH record AS MATERIALIZED (${batchRelation(COLUMNS, FIRST_ARRAY)}
  ), inserted AS (
    INSERT INTO activity (partner_id, record_id, status, variant, occurred_at, occurred_tick,
      customer_id, customer_name, user_principal_name, actor_kind, application_id, resource_type,
      operation_type, correlation_id, session_id, customized_data, resource_old_value,
      resource_new_value, participants, attributes, other_fields, redacted_changes, redaction,
      source_id, source_kind, is_own, recorded_at)
    SELECT $1::uuid, record_id, status, coalesce(variant, 0), occurred_at, occurred_tick,
      customer_id, customer_name, user_principal_name,
      CASE WHEN actor_domain = $2::jsonb ->> customer_id::text THEN 'customer_user'
        ELSE actor_kind END,
      application_id, resource_type, operation_type,
      correlation_id, session_id, customized_data, resource_old_value, resource_new_value,
      participants, attributes, other_fields, redacted_changes, redaction, $4::integer,
      $5::source_kind, $6::boolean, clock_timestamp()
    FROM record
    ON CONFLICT (${uniqueRecord().text}) DO NOTHING
    RETURNING record_id, status, variant, sequence, occurred_at
  ), added AS (
    SELECT inserted.sequence, record.*
    FROM inserted JOIN record ON record.record_id = inserted.record_id
      AND record.status = inserted.status AND coalesce(record.variant, 0) = inserted.variant
  ), texts AS (
    INSERT INTO activity_text (partner_id, occurred_at, sequence, customer_id,
      user_principal_name, resource_type, operation_type, status, made, text)
    SELECT $1::uuid, occurred_at, sequence, customer_id, user_principal_name,
      resource_type, operation_type, status, $3::smallint, text
    FROM added
  )
  SELECT count(*)::integer AS count,
    count(*) FILTER (WHERE is_conflict OR variant > 0 OR EXISTS (
      SELECT FROM partner_activity AS known
      WHERE known.partner_id = (SELECT $1::uuid)
        AND known.sequence <> ALL (SELECT sequence FROM inserted)
        AND ${isSameRecord(sql`known.record_id`, sql`added.record_id`).text}
        AND (known.operation_type, known.resource_type, known.customer_id)
          IS DISTINCT FROM (added.operation_type, added.resource_type, added.customer_id)
    ))::integer AS conflicts
  FROM added`;

/** How many activities were new, and how many of them conflict with another. */
export type InsertedCount = { count: number; conflicts: number };

/**
 * Inserts a batch of prepared rows with their search texts, except those whose id, status and
 * variant are stored already. Returns how many were new. `domains` are the customers' primary domains, in lower case, by customer id.
 */
export async function insertActivities(
  { client, partnerId, source, isOwn = false }: StoreTarget,
  { batch, domains }: { batch: PreparedBatch; domains: string },
): Promise<InsertedCount> {
  const inserted = await client.query<InsertedCount>(INSERT, [
    partnerId,
    domains,
    TEXT_VERSION,
    source.id,
    source.kind,
    isOwn,
    ...arraysOf(batch, COLUMNS),
  ]);
  return inserted.rows[0] ?? { count: 0, conflicts: 0 };
}
