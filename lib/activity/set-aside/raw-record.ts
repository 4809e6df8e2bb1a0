import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';

/** A parsed record as JSON that is parsed to the same record; absent fields are left out. */
export function rawRecordOf({ otherFields, operationDate, ...record }: AuditRecord) {
  const { micros, tick } = operationDate;
  const known = Object.entries(record).filter(([, value]) => value !== null);
  return {
    ...otherFields,
    ...Object.fromEntries(known),
    operationDate: `${micros.slice(0, -1)}${tick}Z`,
  };
}
