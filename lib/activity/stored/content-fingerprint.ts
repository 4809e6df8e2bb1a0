import { createHash } from 'node:crypto';
import type { ActivityContent, ActivityHead } from '@/lib/activity/activity';
import {
  CONTENT_FIELDS,
  contentOf,
  type ContentField,
} from '@/lib/activity/intake/compare/record-content';

/** A digest of each field of what a record says, equal where they say the same. */
export type ContentFingerprint = Record<ContentField, string>;

// Longer ones are compared as they are written: reading megabytes would make others wait.
const MAX_PARSED_LENGTH = 100_000;

/** What a record says, short enough to be kept beside others. */
export function fingerprintOf(head: ActivityHead, content: ActivityContent): ContentFingerprint {
  const said = contentOf({
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
  const digests = CONTENT_FIELDS.map((field) => [field, digestOf(JSON.stringify(said[field]))]);
  return Object.fromEntries(digests) as ContentFingerprint;
}

/** A record that is kept beside others of its id, and what it says. */
type FingerprintedRecord = { head: ActivityHead; fingerprint: ContentFingerprint };

/**
 * The fields in which records of one id differ that should say the same; none where none should. A
 * later state of a record may say more than the one before, but not of something else.
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
