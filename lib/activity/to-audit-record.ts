import type { Activity } from './activity';
import { AUDIT_FIELDS, givenValue } from './audit-fields';

/** An activity as the audit record it was, in the source's field names; absent fields are left out. */
export function toAuditRecord(activity: Activity): Record<string, unknown> {
  const { otherFields } = activity;
  // What is written there of a known field is not what the product takes for its value.
  const record: Record<string, unknown> = typeof otherFields === 'object' ? { ...otherFields } : {};
  for (const [name, field] of AUDIT_FIELDS) {
    const value = givenValue(field, activity[field]);
    if (value !== null) record[name] = value;
  }
  return record;
}
