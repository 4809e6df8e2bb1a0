import type { AuditRecord } from './audit-record';
import { redactCustomizedData, redactJson, redactText } from './redact';

/** A record with every part of it that can hold a secret redacted; see `redactText`. */
export function redactRecord(record: AuditRecord): AuditRecord {
  return {
    ...record,
    resourceOldValue: record.resourceOldValue && redactText(record.resourceOldValue),
    resourceNewValue: record.resourceNewValue && redactText(record.resourceNewValue),
    customizedData: redactCustomizedData(record.customizedData),
    participants: redactJson(record.participants),
    attributes: redactJson(record.attributes),
    otherFields: redactJson(record.otherFields),
  };
}
