import { searchTextOf } from '@/lib/activity/search/search-text';
import { actorOf } from './actor';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { contentColumnsOf } from './record-columns';
import type { RecordIdentity } from './record-id';

/** A redacted audit record with its id. */
export type IdentifiedRecord = RecordIdentity & {
  record: AuditRecord;
  /** See `Redaction`. */
  redaction: number;
};

/** A record as it is sent to PostgreSQL to become a row. */
export type PreparedRow = ReturnType<typeof preparedRow>;

/**
 * The row of a record; `isConflict` says that an earlier record of the batch has the same id and is
 * about something else.
 */
export function preparedRow(
  { record, recordId, isDerived, redaction }: IdentifiedRecord,
  { isConflict }: { isConflict: boolean },
) {
  const actor = actorOf(record);
  const content = contentColumnsOf(record);
  // Named one by one, for a copy of all to which others are added takes several times as much memory.
  return {
    record_id: recordId,
    is_derived: isDerived,
    status: content.status,
    occurred_at: content.occurred_at,
    occurred_tick: content.occurred_tick,
    customer_id: content.customer_id,
    customer_name: content.customer_name,
    user_principal_name: content.user_principal_name,
    actor_kind: actor.kind,
    actor_domain: actor.domain,
    application_id: content.application_id,
    resource_type: content.resource_type,
    operation_type: content.operation_type,
    correlation_id: content.correlation_id,
    session_id: content.session_id,
    customized_data: content.customized_data,
    resource_old_value: content.resource_old_value,
    resource_new_value: content.resource_new_value,
    participants: content.participants,
    attributes: content.attributes,
    other_fields: content.other_fields,
    redacted_changes: content.redacted_changes,
    redaction,
    is_conflict: isConflict,
    text: searchTextOf({
      recordId,
      status: record.operationStatus,
      customerId: record.customerId,
      customerName: record.customerName,
      userPrincipalName: record.userPrincipalName,
      applicationId: record.applicationId,
      resourceType: record.resourceType,
      operationType: record.operationType,
      correlationId: record.originalCorrelationId,
      sessionId: record.sessionId,
      resourceOldValue: record.resourceOldValue,
      resourceNewValue: record.resourceNewValue,
      customizedData: record.customizedData,
      participants: record.participants,
      attributes: record.attributes,
      otherFields: record.otherFields,
    }),
  };
}
