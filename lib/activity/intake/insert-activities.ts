import { actorKindOf } from './actor';
import type { AuditRecord } from './audit-record';
import type { StoreTarget } from './store';
import { storableJson } from './storable-json';

export type IdentifiedRecord = AuditRecord & { recordId: string };

// One JSON parameter instead of 20 per row: PostgreSQL takes at most 65,535 of them.
const INSERT = `
  INSERT INTO activity (partner_id, record_id, status, occurred_at, occurred_tick, customer_id,
    customer_name, user_principal_name, actor_kind, application_id, resource_type, operation_type,
    correlation_id, session_id, customized_data, resource_old_value, resource_new_value,
    participants, attributes, other_fields)
  SELECT $1, record_id, status, occurred_at, occurred_tick, customer_id,
    customer_name, user_principal_name, actor_kind, application_id, resource_type, operation_type,
    correlation_id, session_id, customized_data, resource_old_value, resource_new_value,
    participants, attributes, other_fields
  FROM json_to_recordset($2) AS record (record_id text, status text, occurred_at timestamptz,
    occurred_tick smallint, customer_id uuid, customer_name text, user_principal_name text,
    actor_kind actor_kind, application_id text, resource_type text, operation_type text,
    correlation_id text, session_id text, customized_data json, resource_old_value text,
    resource_new_value text, participants json, attributes json, other_fields json)
  ON CONFLICT DO NOTHING`;

/** Inserts redacted records that are not there yet and answers how many were new. */
export async function insertActivities(
  target: StoreTarget,
  batch: { records: IdentifiedRecord[]; domains: Map<string, string> },
): Promise<number> {
  const rows = batch.records.map((record) => {
    const customerDomain = batch.domains.get(record.customerId ?? '') ?? null;
    return rowOf(record, actorKindOf({ ...record, customerDomain }));
  });
  const inserted = await target.client.query(INSERT, [target.partnerId, storableJson(rows)]);
  return inserted.rowCount ?? 0;
}

function rowOf(record: IdentifiedRecord, actorKind: string) {
  return {
    record_id: record.recordId,
    status: record.operationStatus,
    occurred_at: record.operationDate.micros,
    occurred_tick: record.operationDate.tick,
    customer_id: record.customerId,
    customer_name: record.customerName,
    user_principal_name: record.userPrincipalName,
    actor_kind: actorKind,
    application_id: record.applicationId,
    resource_type: record.resourceType,
    operation_type: record.operationType,
    correlation_id: record.originalCorrelationId,
    session_id: record.sessionId,
    customized_data: record.customizedData,
    resource_old_value: record.resourceOldValue,
    resource_new_value: record.resourceNewValue,
    participants: record.participants,
    attributes: record.attributes,
    other_fields: record.otherFields,
  };
}
