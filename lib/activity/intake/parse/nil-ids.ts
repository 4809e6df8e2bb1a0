import { isNilGuid } from '@/lib/platform/text/guid';
import type { AuditRecord } from './audit-record';

const IDS = [
  ...(['id', 'partnerId', 'customerId', 'customerName', 'applicationId'] as const),
  ...(['originalCorrelationId', 'sessionId'] as const),
];

// What is absent of it is empty.
const USER = 'userPrincipalName' as const;

const NAMES: ReadonlySet<string> = new Set<string>([...IDS, USER]);

/** Whether a field of a record names something, so that a GUID of zeros in it names nothing. */
export function isIdField(name: string): boolean {
  return NAMES.has(name);
}

/**
 * A record without ids of zeros, which would tie together what has nothing to do with each other.
 * What the source wrote stays among its other fields.
 */
export function withoutNilIds(record: AuditRecord): AuditRecord {
  const nil = [...IDS, USER].filter((name) => isNilGuid(record[name] ?? ''));
  if (nil.length === 0) return record;
  const written = Object.fromEntries(nil.map((name) => [name, record[name]]));
  const absent = Object.fromEntries(nil.map((name) => [name, name === USER ? '' : null]));
  return { ...record, ...absent, otherFields: { ...record.otherFields, ...written } };
}
