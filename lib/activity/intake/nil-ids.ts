import { isNilGuid } from '@/lib/guid';
import type { AuditRecord } from './audit-record';

const IDS = [
  ...(['id', 'partnerId', 'customerId', 'applicationId'] as const),
  ...(['originalCorrelationId', 'sessionId'] as const),
];

/**
 * A record without ids of zeros, which would tie together what has nothing to do with each other.
 * What the source wrote stays among its other fields.
 */
export function withoutNilIds(record: AuditRecord): AuditRecord {
  const nil = IDS.filter((name) => isNilGuid(record[name] ?? ''));
  if (nil.length === 0) return record;
  const written = Object.fromEntries(nil.map((name) => [name, record[name]]));
  const absent = Object.fromEntries(nil.map((name) => [name, null]));
  return { ...record, ...absent, otherFields: { ...record.otherFields, ...written } };
}
