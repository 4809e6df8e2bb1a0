import { Temporal } from 'temporal-polyfill';
import type { DayHours } from '@/lib/activity/filter/hours';
import { addDays, instantsOfDays, type Day } from './time';
import { listOffsets } from './zone-offsets';

const HOUR = 3_600_000;

/** The range of a day in which the wall clock shows these hours; null: all hours. */
export type DaySegment = { start: Date; end: Date; hours: DayHours | null };

/**
 * Splits a day of `zone` into segments of so many wall-clock hours, which cover the day without gaps.
 * A repeated hour makes its segment longer; a segment that the clock skips is left out; if the clock
 * is set back from one segment into another, both are one.
 */
export function splitDay(day: Day, { hours, zone }: { hours: number; zone: string }): DaySegment[] {
  const { start, end } = instantsOfDays({ from: day, to: day, zone });
  const isPlain = end.getTime() - start.getTime() === 24 * HOUR;
  const boundaries = countUp(24 / hours - 1, (index) => (index + 1) * hours).filter(
    isPlain ? () => true : boundaryTest(day, zone),
  );
  const edges = [0, ...boundaries, 24].map((hour) => {
    if (hour === 0) return { hour, instant: start };
    if (hour === 24) return { hour, instant: end };
    const epoch = isPlain ? start.getTime() + hour * HOUR : epochAt(day, { hour, zone });
    return { hour, instant: new Date(epoch) };
  });
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1];
    if (!next || edge.instant >= next.instant) return [];
    const isAll = edge.hour === 0 && next.hour === 24;
    const hours = isAll ? null : { from: edge.hour, to: next.hour };
    return [{ start: edge.instant, end: next.instant, hours }];
  });
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

// Returns whether an hour can be a boundary: no clock change of the day sets the clock back across it,
// so that clock order is time order. A change back into the previous day allows no boundary at all.
function boundaryTest(day: Day, zone: string): (hour: number) => boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offsets = listOffsets(instantsOfDays({ from: day, to: day, zone }), zone);
  const repeated = offsets.flatMap(({ since, offset }, index) => {
    const before = offsets[index - 1]?.offset ?? offset;
    const hourAt = (ahead: number) => (since.getTime() + ahead - midnight) / HOUR;
    return offset < before ? [{ from: hourAt(offset), to: hourAt(before) }] : [];
  });
  return (hour) => !repeated.some(({ from, to }) => from < 0 || (from < hour && hour < to));
}

function epochAt(day: Day, { hour, zone }: { hour: number; zone: string }): number {
  const time = { timeZone: zone, plainTime: { hour } };
  return Temporal.PlainDate.from(day).toZonedDateTime(time).epochMilliseconds;
}

function countUp(count: number, valueAt: (index: number) => number): number[] {
  return Array.from({ length: count }, (_, index) => valueAt(index));
}
