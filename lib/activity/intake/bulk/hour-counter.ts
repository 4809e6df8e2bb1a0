import type { BulkActivity } from './bulk-activity';
import type { HourCount } from '@/lib/activity/intake/store/add-hour-counts';

/** Counts activities by hour and kind as they pass. */
export class HourCounter {
  // Nested maps: joining the names into one key would take longer than everything else.
  private readonly partners = new Map<string, Map<string, Map<string, Map<string, number>>>>();

  add({ partnerId, occurredAt, operationType, status }: BulkActivity): void {
    const hours = entryOf(this.partners, partnerId);
    const statuses = entryOf(hours, occurredAt.slice(0, 13));
    const counts = entryOf(statuses, status);
    counts.set(operationType, (counts.get(operationType) ?? 0) + 1);
  }

  /** The counts of each partner. */
  byPartner(): Map<string, HourCount[]> {
    return new Map([...this.partners].map(([partnerId, hours]) => [partnerId, listOf(hours)]));
  }
}

function listOf(hours: Map<string, Map<string, Map<string, number>>>): HourCount[] {
  return [...hours].flatMap(([hour, statuses]) =>
    [...statuses].flatMap(([status, counts]) =>
      [...counts].map(([operation_type, count]) => ({
        hour: `${hour}:00:00Z`,
        operation_type,
        status,
        count,
      })),
    ),
  );
}

function entryOf<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const existing = map.get(key);
  if (existing) return existing;
  const created = new Map<string, Value>();
  map.set(key, created);
  return created;
}
