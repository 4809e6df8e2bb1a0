import { isNilGuid } from '@/lib/platform/text/guid';
import type { AuditRecord } from './audit-record';

const ID_FIELDS = [
  ...(['id', 'partnerId', 'customerId', 'customerName', 'applicationId'] as const),
  ...(['originalCorrelationId', 'sessionId'] as const),
];

// Empty when absent.
const USER_FIELD = 'userPrincipalName' as const;

const ALL_ID_FIELDS: ReadonlySet<string> = new Set<string>([...ID_FIELDS, USER_FIELD]);

/** Whether a field identifies or names something, so that a GUID of zeros in it means nothing. */
export function isIdField(name: string): boolean {
  return ALL_ID_FIELDS.has(name);
}

/**
 * Removes ids of zeros, which would connect unrelated records. The original values stay in the
 * other fields.
 */
export function withoutNilIds(record: AuditRecord): AuditRecord {
  const nilFields = [...ID_FIELDS, USER_FIELD].filter((name) => isNilGuid(record[name] ?? ''));
  if (nilFields.length === 0) return record;
  const original = Object.fromEntries(nilFields.map((name) => [name, record[name]]));
  const absent = Object.fromEntries(
    nilFields.map((name) => [name, name === USER_FIELD ? '' : null]),
  );
  return { ...record, ...absent, otherFields: { ...record.otherFields, ...original } };
}
