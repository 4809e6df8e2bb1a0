import { COLUMN_NAMES, type BatchRow } from '@/lib/activity/intake/batch/batch-columns';
import { arraysOf, batchRelation } from '@/lib/activity/intake/batch/batch-relation';
import { rowsOf, type PreparedBatch } from '@/lib/activity/intake/batch/prepared-batch';
import { isSameRecord } from '@/lib/activity/stored/record-key';
import { sql } from '@/lib/platform/database/database';
import type { StoreTarget } from './store-target';

// What a record does not say by itself is left out.
const DERIVED: ReadonlySet<string> = new Set([
  'is_derived',
  'variant',
  'actor_kind',
  'actor_domain',
  'is_conflict',
  'text',
]);
const COLUMNS = COLUMN_NAMES.filter((name) => !DERIVED.has(name));

// A record that arrives again is nearly always identical to the letter: only the others need a
// closer look. Each by an entry into the index, for which there is the OFFSET, and the partner is hidden from the
// planner as in insert-activities.ts. Sorted, so that two writers never deadlock.
const RECORD_SOURCES = `
  WITH known AS (
    SELECT record.record_id, record.status, activity.occurred_at, activity.sequence,
      activity.source_id,
      (activity.occurred_at, activity.occurred_tick, activity.customer_id, activity.customer_name,
        activity.user_principal_name, activity.application_id, activity.resource_type,
        activity.operation_type, activity.correlation_id, activity.session_id,
        activity.customized_data::text, activity.resource_old_value, activity.resource_new_value,
        activity.participants::text, activity.attributes::text, activity.other_fields::text)
      IS NOT DISTINCT FROM
      (record.occurred_at, record.occurred_tick, record.customer_id, record.customer_name,
        record.user_principal_name, record.application_id, record.resource_type,
        record.operation_type, record.correlation_id, record.session_id,
        record.customized_data::text, record.resource_old_value, record.resource_new_value,
        record.participants::text, record.attributes::text, record.other_fields::text)
      -- Where redacted values differ can only be compared if the same rules determined it.
      AND (abs(activity.redaction) IS DISTINCT FROM abs(record.redaction)
        OR activity.redacted_changes::text IS NOT DISTINCT FROM record.redacted_changes::text)
        AS is_same
    FROM (${batchRelation(COLUMNS, 4)}) AS record
    CROSS JOIN LATERAL (
      SELECT * FROM partner_activity
      WHERE partner_id = (SELECT $1::uuid) AND status = record.status
        AND ${isSameRecord(sql`record_id`, sql`record.record_id`).text} OFFSET 0) AS activity
  ), recorded AS (
    INSERT INTO activity_source (partner_id, occurred_at, sequence, source_id, source_kind)
    SELECT DISTINCT $1::uuid, occurred_at, sequence, $2::integer, $3::source_kind FROM known
    WHERE is_same AND source_id IS DISTINCT FROM $2::integer
    ORDER BY occurred_at, sequence
    ON CONFLICT DO NOTHING
  )
  SELECT record_id, status FROM known GROUP BY 1, 2 HAVING NOT bool_or(is_same)`;

/**
 * Records the source of a batch on the stored activities that are identical to its rows. Returns
 * the rows whose id and status are stored, but never with identical content.
 */
export async function recordDuplicateSources(
  { client, partnerId, source }: StoreTarget,
  batch: PreparedBatch,
): Promise<BatchRow[]> {
  const values = [partnerId, source.id, source.kind, ...arraysOf(batch, COLUMNS)];
  const found = await client.query<{ record_id: string; status: string }>(RECORD_SOURCES, values);
  if (found.rows.length === 0) return [];
  const keys = new Set(found.rows.map(keyOf));
  return rowsOf(batch).filter((row) => keys.has(keyOf(row)));
}

function keyOf({ record_id, status }: { record_id: string; status: string }): string {
  return JSON.stringify([record_id, status]);
}
