import type { Activity } from '@/lib/activity/activity';
import { AUDIT_FIELDS, valueOrNull, hasOriginalValue } from '@/lib/activity/audit-fields';
import { SENT_SOURCE_FIELD, SOURCES_FIELD } from '@/lib/activity/intake/parse/without-sources';
import { toPublicSource } from '@/lib/activity/source/source';

/**
 * Converts an activity back to its audit record, in the source's field names, with the sources it
 * was received from; absent fields are left out. For a field whose original value did not fit the
 * column, the original is used, so that the record can be sent again.
 */
export function toAuditRecord(activity: Activity): Record<string, unknown> {
  const otherFields: object = Object(activity.otherFields);
  const record: Record<string, unknown> = { ...otherFields };
  for (const [name, field] of AUDIT_FIELDS) {
    const value = valueOrNull(field, activity[field]);
    if (value !== null && !hasOriginalValue(name, record)) record[name] = value;
  }
  const sentSources: unknown = Reflect.get(otherFields, SOURCES_FIELD);
  record[SOURCES_FIELD] = activity.sources.map(toPublicSource);
  if (sentSources !== undefined) record[SENT_SOURCE_FIELD] = sentSources;
  return record;
}
