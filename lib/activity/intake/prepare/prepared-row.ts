import { searchTextOf } from '@/lib/activity/search/search-text';
import { actorOf } from './actor';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import type { RecordIdentity } from './record-id';
import { contentOf, type RecordContent } from '@/lib/activity/intake/compare/record-content';

/** An audit record with its id. */
export type IdentifiedRecord = AuditRecord &
  RecordIdentity & {
    /** See redaction.ts. */
    redaction: number;
  };

/** The columns for the content of a record, with JSON as values. */
type ContentColumns = ReturnType<typeof contentColumnsOf>;

/** A record as it is sent to PostgreSQL to become a row. */
export type PreparedRow = ReturnType<typeof preparedRow>;

/**
 * The row of a record; `isConflict` says that an earlier record of the batch has the same id and is
 * about something else.
 */
export function preparedRow(record: IdentifiedRecord, { isConflict }: { isConflict: boolean }) {
  const actor = actorOf(record);
  return {
    record_id: record.recordId,
    is_derived: record.isDerived,
    ...contentColumnsOf(record),
    redaction: record.redaction,
    actor_kind: actor.kind,
    actor_domain: actor.domain,
    is_conflict: isConflict,
    text: searchTextOf({
      ...record,
      status: record.operationStatus,
      correlationId: record.originalCorrelationId,
    }),
  };
}

/** The content of a record for comparison with others; equal to that of its prepared row. */
export function contentOfRecord(record: AuditRecord): RecordContent {
  return contentOfColumns(contentColumnsOf(record));
}

/** The same for the columns of a row that is not stored yet. */
export function contentOfColumns(columns: ContentColumns): RecordContent {
  return contentOf({
    ...columns,
    customized_data: JSON.stringify(columns.customized_data),
    participants: jsonOf(columns.participants),
    attributes: jsonOf(columns.attributes),
    other_fields: jsonOf(columns.other_fields),
    redacted_changes: jsonOf(columns.redacted_changes ?? null),
  });
}

function contentColumnsOf(record: AuditRecord) {
  return {
    status: record.operationStatus,
    occurred_at: record.operationDate.micros,
    occurred_tick: record.operationDate.tick,
    customer_id: record.customerId,
    customer_name: record.customerName,
    user_principal_name: record.userPrincipalName,
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
    redacted_changes: record.redactedChanges,
  };
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
