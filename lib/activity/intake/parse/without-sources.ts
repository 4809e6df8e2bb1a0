import { parseSourceKind } from '@/lib/activity/source/source';
import type { AuditRecord } from './audit-record';

/** The field in which exports of this product list the sources of a record. */
export const SOURCES_FIELD = 'source';

/** The field for a `source` that came with the record itself. */
export const SENT_SOURCE_FIELD = 'sentSource';

/**
 * Removes the sources that an export of this product has added to a record: they are not part of
 * its content, and must not be trusted when the record arrives again.
 */
export function withoutSources(record: AuditRecord): AuditRecord {
  const { otherFields } = record;
  if (!otherFields || !isSourceList(otherFields[SOURCES_FIELD])) return record;
  const { [SENT_SOURCE_FIELD]: sent, ...others } = otherFields;
  if (sent === undefined) delete others[SOURCES_FIELD];
  else others[SOURCES_FIELD] = sent;
  return { ...record, otherFields: Object.keys(others).length > 0 ? others : null };
}

function isSourceList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isExportedSource);
}

function isExportedSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [kind, name]: unknown[] = [Reflect.get(value, 'kind'), Reflect.get(value, 'name')];
  return (
    typeof kind === 'string' &&
    parseSourceKind(kind) !== null &&
    typeof name === 'string' &&
    Object.keys(value).length === 2
  );
}
