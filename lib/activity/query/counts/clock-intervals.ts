import { listOffsets } from '@/lib/platform/time/zone-offsets';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countHours } from '@/lib/activity/filter/hours';
import type { TimeRange } from '@/lib/activity/query/time-range';

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Hours of the day and days of the week, by the wall clock of a view's zone. */
export type Clock = Pick<ActivityFilter, 'hours' | 'weekdays'>;

/** Instants of a range, in milliseconds, and the part of the counts that they belong to. */
export type Interval = { start: number; end: number; part: number };

type ClockRange = {
  within: TimeRange;
  zone: string;
  /** Each of them must hold. */
  clocks: Clock[];
  /** Whether each day of the week is a part, by its number; else all is one part. */
  byWeekday: boolean;
};

/** The instants within a range at which the wall clock shows certain hours and days of the week, in order. */
export function listClockIntervals({ within, zone, clocks, byWeekday }: ClockRange): Interval[] {
  const offsets = listOffsets(within, zone);
  const hours = runsOf(hoursOf(clocks));
  const intervals: Interval[] = [];
  offsets.forEach(({ since, offset }, at) => {
    const start = since.getTime();
    const end = (offsets[at + 1]?.since ?? within.end).getTime();
    const firstDay = Math.floor((start + offset) / DAY);
    for (let day = firstDay; day * DAY - offset < end; day += 1) {
      const weekday = weekdayOf(day);
      if (!isOn(clocks, weekday)) continue;
      for (const [from, to] of hours)
        append(intervals, {
          start: Math.max(start, day * DAY + from * HOUR - offset),
          end: Math.min(end, day * DAY + to * HOUR - offset),
          part: byWeekday ? weekday : 0,
        });
    }
  });
  return intervals;
}

// Adds to the last one what follows it without a gap.
function append(intervals: Interval[], next: Interval): void {
  if (next.start >= next.end) return;
  const last = intervals.at(-1);
  if (last?.end === next.start && last.part === next.part) last.end = next.end;
  else intervals.push(next);
}

// The hours of the day that all clocks include.
function hoursOf(clocks: Clock[]): boolean[] {
  return Array.from({ length: 24 }, (_, hour) =>
    clocks.every(({ hours }) => !hours || (hour - hours.from + 24) % 24 < countHours(hours)),
  );
}

function runsOf(included: boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  included.forEach((isIncluded, hour) => {
    const last = runs.at(-1);
    if (!isIncluded) return;
    if (last?.[1] === hour) last[1] = hour + 1;
    else runs.push([hour, hour + 1]);
  });
  return runs;
}

function isOn(clocks: Clock[], weekday: number): boolean {
  return clocks.every(
    ({ weekdays }) => weekdays.length === 0 || weekdays.some((day) => Number(day) === weekday),
  );
}

// 1 is Monday, 7 is Sunday. The first day of 1970 was a Thursday.
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
