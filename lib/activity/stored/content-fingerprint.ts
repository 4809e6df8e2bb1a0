import { createHash } from 'node:crypto';
import type { ActivityContent, ActivityHead } from '@/lib/activity/activity';
import {
  CONTENT_FIELDS,
  contentOf,
  type ContentField,
} from '@/lib/activity/intake/compare/record-content';

/** A digest of each field of a record, equal where the contents are equal. */
export type ContentFingerprint = Record<ContentField, string>;

// Longer texts are compared as written, because parsing megabytes would block other requests.
const MAX_PARSED_LENGTH = 100_000;

/** Fingerprints a record's content; short enough to keep several in memory. */
export function fingerprintOf(head: ActivityHead, content: ActivityContent): ContentFingerprint {
  const compared = contentOf({
    status: head.status,
    occurred_at: head.occurredAt,
    occurred_tick: 0,
    customer_id: head.customerId,
    customer_name: head.customerName,
    user_principal_name: head.userPrincipalName,
    application_id: head.applicationId,
    resource_type: head.resourceType,
    operation_type: head.operationType,
    correlation_id: head.correlationId,
    session_id: head.sessionId,
    customized_data: comparableText(content.customizedData),
    resource_old_value: content.resourceOldValue && comparableText(content.resourceOldValue),
    resource_new_value: content.resourceNewValue && comparableText(content.resourceNewValue),
    participants: content.participants && comparableText(content.participants),
    attributes: content.attributes && comparableText(content.attributes),
    other_fields: content.otherFields && comparableText(content.otherFields),
    redacted_changes: content.redactedChanges && comparableText(content.redactedChanges),
  });
  const digests = CONTENT_FIELDS.map((field) => [field, digestOf(JSON.stringify(compared[field]))]);
  return Object.fromEntries(digests) as ContentFingerprint;
}

/** A record among others of its id, and its fingerprint. */
type FingerprintedRecord = { head: ActivityHead; fingerprint: ContentFingerprint };

/**
 * The fields in which records of one id differ although they should be equal; empty when there is
 * no conflict. A later state of a record may have more content than an earlier one, but must have
 * the same subject.
 */
export function findConflicts(records: FingerprintedRecord[]): ContentField[] {
  const conflicting = records.filter(({ head }) =>
    records.some(
      (other) =>
        other.head !== head &&
        (other.head.status === head.status || !haveSameSubject(other.head, head)),
    ),
  );
  return CONTENT_FIELDS.filter(
    (field) => new Set(conflicting.map(({ fingerprint }) => fingerprint[field])).size > 1,
  );
}

function haveSameSubject(one: ActivityHead, other: ActivityHead): boolean {
  return (
    one.operationType === other.operationType &&
    one.resourceType === other.resourceType &&
    one.customerId === other.customerId
  );
}

function comparableText(text: string): string {
  return text.length > MAX_PARSED_LENGTH ? JSON.stringify(digestOf(text)) : text;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
