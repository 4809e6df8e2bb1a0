import type { ContentRow } from '@/lib/activity/stored/content-columns';
import type { HeadRow } from '@/lib/activity/query/row';
import { isIdField } from '@/lib/activity/intake/parse/nil-ids';
import { userKey } from '@/lib/activity/users/user-key';
import { isNilGuid } from '@/lib/platform/text/guid';
import { isBlank } from '@/lib/platform/text/is-blank';
import { canonicalValue, type CanonicalValue } from './canonical-json';

/** What a record says as a row of the table, stored or about to be; JSON as text. */
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
  ContentRow;

/** What a record says, field by field, in canonical form; absent fields are null. */
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
  'redactedChanges',
] as const;

export type ContentField = (typeof CONTENT_FIELDS)[number];

/** The content that distinguishes a record from others with its id. */
export function contentOf(row: RecordRow): RecordContent {
  return {
    operationDate: `${row.occurred_at}${row.occurred_tick}`,
    operationType: row.operation_type,
    resourceType: row.resource_type,
    operationStatus: nonBlankText(row.status) ?? '',
    customerId: row.customer_id,
    customerName: nonBlankText(row.customer_name),
    userPrincipalName: userKey(row.user_principal_name),
    applicationId: nonBlankText(row.application_id),
    originalCorrelationId: nonBlankText(row.correlation_id)?.toLowerCase() ?? null,
    sessionId: nonBlankText(row.session_id)?.toLowerCase() ?? null,
    customizedData: canonicalValue(row.customized_data),
    resourceOldValue: nonEmptyValue(row.resource_old_value),
    resourceNewValue: nonEmptyValue(row.resource_new_value),
    participants: nonEmptyValue(row.participants),
    attributes: withoutType(nonEmptyValue(row.attributes)),
    otherFields: withoutEmptyFields(nonEmptyValue(row.other_fields)),
    redactedChanges: sortPointers(nonEmptyValue(row.redacted_changes)),
  };
}

function nonBlankText(text: string | null): string | null {
  return text === null || isBlank(text) ? null : text;
}

function nonEmptyValue(text: string | null): CanonicalValue {
  const value = text === null ? null : canonicalValue(text);
  return isEmpty(value) ? null : value;
}

// Some senders that pass records on leave out empty values, and others write them.
function isEmpty(value: CanonicalValue): boolean {
  if (typeof value === 'string') return isBlank(value);
  if (typeof value !== 'object' || value === null) return value === null;
  return Array.isArray(value) ? value.length === 0 : value.fields.length === 0;
}

// The type says only that this is an audit record, and some senders leave it out.
function withoutType(attributes: CanonicalValue): CanonicalValue {
  const isTypeAlone = JSON.stringify(attributes) === '{"fields":[["objectType","AuditRecord"]]}';
  return isTypeAlone ? null : attributes;
}

// An id of zeros is stored as it was written, but means none. The record's own id is compared
// separately.
function withoutEmptyFields(otherFields: CanonicalValue): CanonicalValue {
  if (typeof otherFields !== 'object' || otherFields === null || Array.isArray(otherFields))
    return otherFields;
  const fields = otherFields.fields.filter(
    ([name, value]) => name !== 'id' && !isEmpty(value) && !(isIdField(name) && isNil(value)),
  );
  return fields.length === 0 ? null : { fields };
}

function isNil(value: CanonicalValue): boolean {
  return typeof value === 'string' && isNilGuid(value);
}

function sortPointers(pointers: CanonicalValue): CanonicalValue {
  return Array.isArray(pointers)
    ? pointers.toSorted((one, other) => (String(one) < String(other) ? -1 : 1))
    : pointers;
}
