import { createHash } from 'node:crypto';
import type { ActivityContent, ActivityHead } from '@/lib/activity/activity';
import {
  CONTENT_FIELDS,
  contentOf,
  type ContentField,
} from '@/lib/activity/intake/same-content/record-content';

/** A digest of each field of what a record says, equal where they say the same. */
export type ContentFingerprint = Record<ContentField, string>;

// Longer ones are compared as they are written: reading megabytes would make others wait.
const LONGEST_READ = 100_000;

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
    customized_data: readable(content.customizedData),
    resource_old_value: content.resourceOldValue && readable(content.resourceOldValue),
    resource_new_value: content.resourceNewValue && readable(content.resourceNewValue),
    participants: content.participants && readable(content.participants),
    attributes: content.attributes && readable(content.attributes),
    other_fields: content.otherFields && readable(content.otherFields),
    redacted_changes: content.redactedChanges && readable(content.redactedChanges),
  });
  const digests = CONTENT_FIELDS.map((field) => [field, digestOf(JSON.stringify(said[field]))]);
  return Object.fromEntries(digests) as ContentFingerprint;
}

/** A record that is kept beside others of its id, and what it says. */
type Fingerprinted = { head: ActivityHead; fingerprint: ContentFingerprint };

/**
 * The fields in which records of one id differ that should say the same; none where none should. A
 * later state of a record may say more than the one before, but not of something else.
 */
export function conflictsAmong(records: Fingerprinted[]): ContentField[] {
  const conflicting = records.filter(({ head }) =>
    records.some(
      (other) =>
        other.head !== head &&
        (other.head.status === head.status || !isOneSubject(other.head, head)),
    ),
  );
  return CONTENT_FIELDS.filter(
    (field) => new Set(conflicting.map(({ fingerprint }) => fingerprint[field])).size > 1,
  );
}

function isOneSubject(one: ActivityHead, other: ActivityHead): boolean {
  return (
    one.operationType === other.operationType &&
    one.resourceType === other.resourceType &&
    one.customerId === other.customerId
  );
}

function readable(text: string): string {
  return text.length > LONGEST_READ ? JSON.stringify(digestOf(text)) : text;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
