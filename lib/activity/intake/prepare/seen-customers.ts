import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { isAfter } from '@/lib/activity/intake/parse/source-time';

/**
 * A customer with the name in the latest of some records; `seen_at` is the time of that record, or
 * `NEVER_SEEN` where all of them are dated in the future.
 */
export type SeenCustomer = { id: string; name: string; seen_at: string };

/**
 * Earlier than every record: a name of this time is provisional until a record brings a true one.
 */
export const NEVER_SEEN = '0001-01-01T00:00:00.000000Z';

/**
 * A log that showed customers by number would be of no use, so a customer without a name says so.
 */
export const UNNAMED_CUSTOMER = 'Unnamed customer';

/** Each customer once, as it was seen last; in the order of its first occurrence. */
export function latestOf(seen: SeenCustomer[]): SeenCustomer[] {
  const latest = new Map<string, SeenCustomer>();
  for (const customer of seen) {
    const before = latest.get(customer.id);
    if (before && before.seen_at > customer.seen_at) continue;
    const isUnnamed = customer.name === UNNAMED_CUSTOMER;
    latest.set(customer.id, {
      ...customer,
      name: isUnnamed && before ? before.name : customer.name,
    });
  }
  return [...latest.values()];
}

/**
 * The customers that records are about, each with the latest name that was true at `instant`. A
 * record of a later date only names a customer that no other record names.
 */
export class CustomerNames {
  private readonly latest = new Map<string, SeenCustomer>();

  constructor(private readonly instant: Date) {}

  /** Takes the customer of a record into account. */
  add({ customerId, customerName, operationDate }: AuditRecord): void {
    if (!customerId) return;
    const before = this.latest.get(customerId);
    const seenAt = isAfter(operationDate, this.instant) ? NEVER_SEEN : operationDate.micros;
    if (before && before.seen_at > seenAt) return;
    const name = customerName ?? before?.name ?? UNNAMED_CUSTOMER;
    this.latest.set(customerId, { id: customerId, name, seen_at: seenAt });
  }

  /** The customers so far. */
  list(): SeenCustomer[] {
    return [...this.latest.values()];
  }
}
