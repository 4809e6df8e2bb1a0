import type { BulkActivity } from './copy';
import type { HourCount } from './count-hours';

/** Counts activities by hour and kind while they pass. */
export class HourCounter {
  private readonly counts = new Map<string, HourCount & { partnerId: string }>();

  add({ partnerId, occurredAt, operationType, status }: BulkActivity): void {
    const hour = `${occurredAt.slice(0, 13)}:00:00Z`;
    const key = `${hour}${partnerId}${status}\t${operationType}`;
    const counted = this.counts.get(key);
    if (counted) counted.count += 1;
    else this.counts.set(key, { partnerId, hour, operation_type: operationType, status, count: 1 });
  }

  /** What was counted of each partner. */
  byPartner(): Map<string, HourCount[]> {
    const byPartner = new Map<string, HourCount[]>();
    for (const { partnerId, ...count } of this.counts.values()) {
      const own = byPartner.get(partnerId);
      if (own) own.push(count);
      else byPartner.set(partnerId, [count]);
    }
    return byPartner;
  }
}
