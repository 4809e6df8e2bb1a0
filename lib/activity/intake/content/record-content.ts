import type { ContentRow } from '@/lib/activity/content-columns';
import type { HeadRow } from '@/lib/activity/row';
import { userKey } from '@/lib/activity/users/user-key';
import { canonicalValue, type CanonicalValue } from './canonical-json';

/** What a record says as a row of the table, JSON as text: stored, or about to be. */
export type RecordRow = Omit<
  HeadRow,
  | 'record_id'
  | 'variant'
  | 'sequence'
  | 'recorded_at'
  | 'actor_kind'
  | 'first_source'
  | 'further_sources'
> &
  Omit<ContentRow, 'redacted_changes'>;

/** What a record says, field by field, whatever the spelling; absent fields are null. */
export type RecordContent = Record<ContentField, CanonicalValue>;

export const CONTENT_FIELDS = [
  'operationDate',
  'operationType',
  'resourceType',
  'operationStatus',
  'customerId',
  'customerName',
  'userPrincipalName',
  'applicationId',
  'originalCorrelationId',
  'sessionId',
  'customizedData',
  'resourceOldValue',
  'resourceNewValue',
  'participants',
  'attributes',
  'otherFields',
] as const;

export type ContentField = (typeof CONTENT_FIELDS)[number];

/** The content of a record by which it is told from others of its id. */
export function contentOf(row: RecordRow): RecordContent {
  return {
    operationDate: `${row.occurred_at}${row.occurred_tick}`,
    operationType: row.operation_type,
    resourceType: row.resource_type,
    operationStatus: row.status,
    customerId: row.customer_id,
    customerName: row.customer_name,
    userPrincipalName: userKey(row.user_principal_name),
    applicationId: row.application_id,
    originalCorrelationId: row.correlation_id?.toLowerCase() ?? null,
    sessionId: row.session_id?.toLowerCase() ?? null,
    customizedData: canonicalValue(row.customized_data),
    resourceOldValue: canonicalText(row.resource_old_value),
    resourceNewValue: canonicalText(row.resource_new_value),
    participants: canonicalText(row.participants),
    attributes: withoutType(canonicalText(row.attributes)),
    otherFields: canonicalText(row.other_fields),
  };
}

function canonicalText(text: string | null): CanonicalValue {
  return text === null ? null : canonicalValue(text);
}

// That it is an audit record: some of those that send them on leave it out.
function withoutType(attributes: CanonicalValue): CanonicalValue {
  const isTypeAlone = JSON.stringify(attributes) === '{"fields":[["objectType","AuditRecord"]]}';
  return isTypeAlone ? null : attributes;
}
