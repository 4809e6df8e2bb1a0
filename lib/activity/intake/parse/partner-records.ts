import type { AuditRecord } from './audit-record';

/**
 * Assigns records to a partner: the sender decides whose they are. If a record names another
 * partner, that name stays in its other fields, so that nothing from the source is lost.
 */
export function asPartnerRecords(partnerId: string, records: AuditRecord[]): AuditRecord[] {
  return records.map((record) => {
    if (record.partnerId === null || record.partnerId === partnerId) return record;
    const otherFields = { ...record.otherFields, partnerId: record.partnerId };
    return { ...record, otherFields };
  });
}
