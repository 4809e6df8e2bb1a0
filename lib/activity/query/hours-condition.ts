import { sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { listOffsets } from '@/lib/platform/time/zone-offsets';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countHours, type DayHours } from '@/lib/activity/filter/hours';

const HOUR = 3_600_000;

/**
 * The condition on a column of instants for lying in these hours of the wall clock, of which both
 * occurrences of a repeated hour have the name. By our own knowledge of the zone, as everything else
 * that is told of it: PostgreSQL may not know its name, and takes longer to look at its clock.
 */
export function hoursCondition(
  time: Sql,
  { hours, days }: { hours: DayHours; days: ZonedDays },
): Sql {
  const offsets = listOffsets(instantsOfDays(days), days.zone);
  // Moved so that the hours begin at midnight: then one comparison is enough.
  const moved = offsets.map(({ offset }) => `${offset - hours.from * HOUR} milliseconds`);
  const sinces = offsets.map(({ since }) => since.toISOString());
  const shift = sql`(${moved}::interval[])[width_bucket(${time}, ${sinces}::timestamptz[])]`;
  return sql`(${time} AT TIME ZONE ${shift})::time < ${`${countHours(hours)}:00`}::time`;
}

type ZonedDays = Pick<ActivityFilter, 'from' | 'to' | 'zone'>;

/** Whether the hours of the wall clock are those of UTC, though called otherwise, in all of a period. */
export function hasWholeHours(days: ZonedDays): boolean {
  return listOffsets(instantsOfDays(days), days.zone).every(({ offset }) => offset % HOUR === 0);
}
