import { parseSourceKind } from '@/lib/activity/source/source';
import type { AuditRecord } from './audit-record';

/** The field in which this product tells by which ways a record came. */
export const SOURCES_FIELD = 'source';

/** Where it tells a field of that name that came with the record. */
export const SENT_SOURCE_FIELD = 'sentSource';

/**
 * A record without what this product has told of the ways by which it came, as a record of an export
 * has it: it is no part of what the record says, and nobody's word is taken for it.
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
