import { contentOf, type RecordContent } from '@/lib/activity/intake/compare/record-content';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';

/** The columns for the content of a record, with JSON as values. */
type ContentColumns = ReturnType<typeof contentColumnsOf>;

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

/** The columns of a record for its content. */
export function contentColumnsOf(record: AuditRecord) {
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
