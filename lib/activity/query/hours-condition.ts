import { sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { listOffsets } from '@/lib/platform/time/zone-offsets';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countHours, type DayHours } from '@/lib/activity/filter/hours';

const HOUR = 3_600_000;

/**
 * The condition that a column of instants lies in these hours of the wall clock; both occurrences
 * of a repeated hour count. Uses our own time zone data, like everything else that is shown:
 * PostgreSQL may not know the zone, and is slower.
 */
export function hoursCondition(
  time: Sql,
  { hours, days }: { hours: DayHours; days: ZonedDays },
): Sql {
  const offsets = listOffsets(instantsOfDays(days), days.zone);
  // Shifted so that the hours start at midnight: one comparison is enough then.
  const moved = offsets.map(({ offset }) => `${offset - hours.from * HOUR} milliseconds`);
  const sinces = offsets.map(({ since }) => since.toISOString());
  const shift = sql`(${moved}::interval[])[width_bucket(${time}, ${sinces}::timestamptz[])]`;
  return sql`(${time} AT TIME ZONE ${shift})::time < ${`${countHours(hours)}:00`}::time`;
}

type ZonedDays = Pick<ActivityFilter, 'from' | 'to' | 'zone'>;

/** Whether hours of the wall clock coincide with UTC hours throughout a period. */
export function hasWholeHours(days: ZonedDays): boolean {
  return listOffsets(instantsOfDays(days), days.zone).every(({ offset }) => offset % HOUR === 0);
}
