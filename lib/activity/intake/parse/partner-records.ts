import type { AuditRecord } from './audit-record';

/**
 * The records as a partner's: whose they are is decided by who brings them. A partner that a record
 * itself names otherwise is kept among its other fields, so that nothing of the source is lost.
 */
export function asPartnerRecords(partnerId: string, records: AuditRecord[]): AuditRecord[] {
  return records.map((record) => {
    if (record.partnerId === null || record.partnerId === partnerId) return record;
    const otherFields = { ...record.otherFields, partnerId: record.partnerId };
    return { ...record, otherFields };
  });
}
