import type { Activity } from '@/lib/activity/activity';
import { AUDIT_FIELDS, valueOrNull, hasOriginalValue } from '@/lib/activity/audit-fields';
import { SENT_SOURCE_FIELD, SOURCES_FIELD } from '@/lib/activity/intake/parse/without-sources';
import { toPublicSource } from '@/lib/activity/source/source';

/**
 * An activity as the audit record it was, in the source's field names, and the ways by which it came;
 * absent fields are left out. Of a field that did not fit into what is stored of it, what was written is
 * told, so that it can come again.
 */
export function toAuditRecord(activity: Activity): Record<string, unknown> {
  const otherFields: object = Object(activity.otherFields);
  const record: Record<string, unknown> = { ...otherFields };
  for (const [name, field] of AUDIT_FIELDS) {
    const value = valueOrNull(field, activity[field]);
    if (value !== null && !hasOriginalValue(name, record)) record[name] = value;
  }
  const sent: unknown = Reflect.get(otherFields, SOURCES_FIELD);
  record[SOURCES_FIELD] = activity.sources.map(toPublicSource);
  if (sent !== undefined) record[SENT_SOURCE_FIELD] = sent;
  return record;
}
