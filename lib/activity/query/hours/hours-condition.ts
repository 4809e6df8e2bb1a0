import { sql, type Sql } from '@/lib/platform/database/database';
import { instantsOfDays } from '@/lib/platform/time/time';
import { listOffsets } from '@/lib/platform/time/zone-offsets';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countHours, type DayHours } from '@/lib/activity/filter/hours';
import type { Weekday } from '@/lib/activity/filter/weekdays';

const HOUR = 3_600_000;

/**
 * The conditions that a column of instants lies in the hours and on the days of the week of each of
 * some clocks.
 */
export function clockConditions(
  time: Sql,
  { clocks, days }: { clocks: Pick<ActivityFilter, 'hours' | 'weekdays'>[]; days: ZonedDays },
): Sql[] {
  return clocks.flatMap(({ hours, weekdays }) => [
    ...(hours ? [hoursCondition(time, { hours, days })] : []),
    ...(weekdays.length > 0 ? [weekdaysCondition(time, { weekdays, days })] : []),
  ]);
}

/**
 * The condition that a column of instants lies in these hours of the wall clock; both occurrences
 * of a repeated hour count. Uses our own time zone data, like everything else that is shown:
 * PostgreSQL may not know the zone, and is slower.
 */
export function hoursCondition(
  time: Sql,
  { hours, days }: { hours: DayHours; days: ZonedDays },
): Sql {
  // Shifted so that the hours start at midnight: one comparison is enough then.
  const clock = wallClock(time, { days, shift: -hours.from * HOUR });
  return sql`${clock}::time < ${`${countHours(hours)}:00`}::time`;
}

/** The condition that a column of instants lies on one of these days of the week by the wall clock. */
export function weekdaysCondition(
  time: Sql,
  { weekdays, days }: { weekdays: Weekday[]; days: ZonedDays },
): Sql {
  return sql`${weekdayOf(time, days)} = ANY(${weekdays.map(Number)}::int[])`;
}

/** The day of the week of a column of instants by the wall clock: 1 is Monday, 7 is Sunday. */
export function weekdayOf(time: Sql, days: ZonedDays): Sql {
  return sql`extract(isodow FROM ${wallClock(time, { days })})::int`;
}

// The wall clock's time without a zone, moved by `shift` milliseconds.
function wallClock(time: Sql, { days, shift = 0 }: { days: ZonedDays; shift?: number }): Sql {
  const offsets = listOffsets(instantsOfDays(days), days.zone);
  const moved = offsets.map(({ offset }) => `${offset + shift} milliseconds`);
  const sinces = offsets.map(({ since }) => since.toISOString());
  const interval = sql`(${moved}::interval[])[width_bucket(${time}, ${sinces}::timestamptz[])]`;
  return sql`(${time} AT TIME ZONE ${interval})`;
}

type ZonedDays = Pick<ActivityFilter, 'from' | 'to' | 'zone'>;
