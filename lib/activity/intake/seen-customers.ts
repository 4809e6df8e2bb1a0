import type { AuditRecord } from './audit-record';

/** A customer as the latest of some records names it; `seen_at` is that record's time. */
export type SeenCustomer = { id: string; name: string; seen_at: string };

/** A log that names its customers by number would be of no use: one without a name says so. */
export const UNNAMED = 'Unnamed customer';

/** The customers that records are about, each by its latest name. */
export function latestNames(records: AuditRecord[]): SeenCustomer[] {
  const latest = new Map<string, SeenCustomer>();
  for (const { customerId, customerName, operationDate } of records) {
    if (!customerId) continue;
    const before = latest.get(customerId);
    const name = customerName ?? before?.name ?? UNNAMED;
    if (before && before.seen_at > operationDate.micros) continue;
    latest.set(customerId, { id: customerId, name, seen_at: operationDate.micros });
  }
  return [...latest.values()];
}
