import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { mayContainSecret } from '@/lib/activity/redaction/may-contain-secret';
import { redactCustomizedData, redactJson, redactText } from '@/lib/activity/redaction/redact';
import { redactedChangesOf } from './redacted-changes';

/**
 * A record with every part of it that can hold a secret redacted, see `redactText`, and with the
 * places where what is hidden differs: nobody could tell afterwards.
 */
export function redactRecord(record: AuditRecord): AuditRecord {
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

// Names and ids hold a secret only where a program has mixed its fields up. The record's own id
// stays as it is: two that became the same would count as one record.
const TEXT_FIELDS = [
  ...(['customerName', 'userPrincipalName', 'applicationId'] as const),
  ...(['originalCorrelationId', 'sessionId'] as const),
];

function redactTextFields(record: AuditRecord): Partial<AuditRecord> {
  const given = TEXT_FIELDS.flatMap((name) =>
    record[name] ? [[name, record[name]] as const] : [],
  );
  // Asked once for all of them, as the answer is nearly always no.
  if (!mayContainSecret(given.map(([, text]) => text).join('\n'))) return {};
  return Object.fromEntries(given.map(([name, text]) => [name, redactText(text)]));
}
