import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { redactCustomizedData, redactJson, redactText } from '@/lib/activity/redaction/redact';
import { hasPlainData } from './has-plain-data';
import { redactName } from './plain-names';
import { redactedChangesOf } from './redacted-changes';

/**
 * Redacts every part of a record that can contain a secret, see `redactText`, and lists where
 * redacted values differ, which nobody could find out afterwards. `isPlain`: see `hasPlainData`.
 */
export function redactRecord(record: AuditRecord, isPlain = hasPlainData(record)): AuditRecord {
  const named = redactNames(record);
  if (isPlain) return named;
  const redacted = redactData(named);
  return { ...redacted, redactedChanges: redactedChangesOf(record, redacted) };
}

function redactData(record: AuditRecord): AuditRecord {
  return {
    ...record,
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
function redactNames(record: AuditRecord): AuditRecord {
  const { customerName, userPrincipalName, applicationId } = record;
  const { originalCorrelationId, sessionId } = record;
  return {
    ...record,
    customerName: customerName && redactName(customerName),
    userPrincipalName: redactName(userPrincipalName),
    applicationId: applicationId && redactName(applicationId),
    originalCorrelationId: originalCorrelationId && redactText(originalCorrelationId),
    sessionId: sessionId && redactText(sessionId),
  };
}
