import { Temporal } from 'temporal-polyfill';
import { addDays, instantsOfDays, type Day } from './time';

const HOUR = 3_600_000;

/**
 * The instants within a day of `zone` at which its wall clock has run so many hours since midnight,
 * from the day's beginning on. Every single hour is an hour long, the one that is repeated too; of
 * several hours one may be shorter or longer where the clock is changed.
 */
export function instantsWithinDay(
  day: Day,
  { hours, zone }: { hours: number; zone: string },
): Date[] {
  const { start, end } = instantsOfDays({ from: day, to: day, zone });
  const [first, next] = [start.getTime(), end.getTime()];
  const epochs =
    hours === 1
      ? countUp(Math.ceil((next - first) / HOUR), (index) => first + index * HOUR)
      : [first, ...countUp(24 / hours, (index) => epochAt(day, { hour: index * hours, zone }))];
  const within = epochs.filter((epoch) => epoch >= first && epoch < next);
  return [...new Set(within)].sort((one, other) => one - other).map((epoch) => new Date(epoch));
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

function epochAt(day: Day, { hour, zone }: { hour: number; zone: string }): number {
  const time = { timeZone: zone, plainTime: { hour } };
  return Temporal.PlainDate.from(day).toZonedDateTime(time).epochMilliseconds;
}

function countUp(count: number, valueAt: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => valueAt(index));
}
