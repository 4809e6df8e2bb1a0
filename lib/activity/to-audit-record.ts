import type { Activity } from './activity';
import { AUDIT_FIELDS, givenValue, isToldAsWritten } from './audit-fields';

/**
 * An activity as the audit record it was, in the source's field names; absent fields are left out. Of a
 * field that did not fit into what is stored of it, what was written is told, so that it can come again.
 */
export function toAuditRecord(activity: Activity): Record<string, unknown> {
  const { otherFields } = activity;
  const record: Record<string, unknown> = typeof otherFields === 'object' ? { ...otherFields } : {};
  for (const [name, field] of AUDIT_FIELDS) {
    const value = givenValue(field, activity[field]);
    if (value !== null && !isToldAsWritten(name, record)) record[name] = value;
  }
  return record;
}
