import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { mayHoldSecret } from './may-hold-secret';
import { redactCustomizedData, redactJson, redactText } from './redact';
import { redactedChangesOf } from '@/lib/activity/intake/same-content/redacted-changes';

/**
 * A record with every part of it that can hold a secret redacted, see `redactText`, and with the
 * places where what is hidden differs: nobody could tell afterwards.
 */
export function redactRecord(record: AuditRecord): AuditRecord {
  const redacted = redactParts(record);
  return { ...redacted, redactedChanges: redactedChangesOf(record, redacted) };
}

function redactParts(record: AuditRecord): AuditRecord {
  return {
    ...record,
    ...redactTexts(record),
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
const TEXTS = [
  ...(['customerName', 'userPrincipalName', 'applicationId'] as const),
  ...(['originalCorrelationId', 'sessionId'] as const),
];

function redactTexts(record: AuditRecord): Partial<AuditRecord> {
  const given = TEXTS.flatMap((name) => (record[name] ? [[name, record[name]] as const] : []));
  // Asked once for all of them, as the answer is nearly always no.
  if (!mayHoldSecret(given.map(([, text]) => text).join('\n'))) return {};
  return Object.fromEntries(given.map(([name, text]) => [name, redactText(text)]));
}
