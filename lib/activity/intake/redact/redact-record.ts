import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { mayContainSecret } from '@/lib/activity/redaction/may-contain-secret';
import { redactCustomizedData, redactJson, redactText } from '@/lib/activity/redaction/redact';
import { hasPlainData } from './has-plain-data';
import { redactedChangesOf } from './redacted-changes';

/**
 * Redacts every part of a record that can contain a secret, see `redactText`, and lists where
 * redacted values differ, which nobody could find out afterwards. `isPlain`: see `hasPlainData`.
 */
export function redactRecord(record: AuditRecord, isPlain = hasPlainData(record)): AuditRecord {
  if (isPlain) return { ...record, ...redactTextFields(record) };
  const redacted = redactFields(record);
  return { ...redacted, redactedChanges: redactedChangesOf(record, redacted) };
}

function redactFields(record: AuditRecord): AuditRecord {
  return {
    ...record,
    ...redactTextFields(record),
    resourceOldValue: record.resourceOldValue && redactText(record.resourceOldValue),
    resourceNewValue: record.resourceNewValue && redactText(record.resourceNewValue),
    customizedData: redactCustomizedData(record.customizedData),
    participants: redactJson(record.participants),
    attributes: redactJson(record.attributes),
    otherFields: redactJson(record.otherFields),
    redactedChanges: record.redactedChanges?.map(redactText) ?? null,
  };
}

// Names and ids contain a secret only where a program has mixed up its fields. The record's own id
// stays as it is: two ids that became equal would count as one record.
const TEXT_FIELDS = [
  ...(['customerName', 'userPrincipalName', 'applicationId'] as const),
  ...(['originalCorrelationId', 'sessionId'] as const),
];

function redactTextFields(record: AuditRecord): Partial<AuditRecord> {
  const texts = TEXT_FIELDS.map((name) => record[name]);
  // One check for all of them, because the answer is nearly always no.
  if (!mayContainSecret(texts.filter(Boolean).join('\n'))) return {};
  const present = TEXT_FIELDS.flatMap((name) =>
    record[name] ? [[name, record[name]] as const] : [],
  );
  return Object.fromEntries(present.map(([name, text]) => [name, redactText(text)]));
}
