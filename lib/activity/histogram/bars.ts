import type { DayHours } from '@/lib/activity/filter/hours';
import type { Period } from '@/lib/activity/filter/filter';
import { mondayOf, splitDay } from '@/lib/platform/time/day-segments';
import {
  addDays,
  addMonths,
  countDays,
  instantsOfDays,
  startOfDay,
  type Day,
} from '@/lib/platform/time/time';

/** More bars than this are too thin to tell apart and to click. */
export const MAX_BARS = 100;

/**
 * A bar of the histogram: the instants from `start` (included) to `end` (excluded), within whole
 * days.
 */
export type HistogramBar = {
  start: Date;
  end: Date;
  /** The days of the bar, both included, within the period. */
  days: Period;
  /** The hours of the bar within one day; null for whole days. */
  hours: DayHours | null;
};

/** The width of a histogram's bars: by the clock, or by the calendar. */
export type BarWidth = { hours: number } | { days: 1 | 7 } | { months: number };

// Each is a multiple of the one before it, or starts where one of those does.
const WIDTHS: BarWidth[] = [
  { hours: 1 },
  { hours: 3 },
  { hours: 6 },
  { days: 1 },
  { days: 7 },
  { months: 1 },
  { months: 3 },
  { months: 12 },
  { months: 120 },
  { months: 1200 },
];

/**
 * Divides a period into at most `MAX_BARS` bars of the smallest possible width. They cover it
 * without gaps: the first starts with it, the last ends with it, and only these two may be
 * shortened. Days, weeks (from Monday), months and hours are those of the zone, whatever its clock
 * does.
 */
export function barsOf(period: Period & { zone: string }): {
  width: BarWidth;
  bars: HistogramBar[];
} {
  const days = countDays(period);
  for (const width of WIDTHS) {
    if (minBarCount(days, width) > MAX_BARS) continue;
    const bars = divide(period, width);
    if (bars.length <= MAX_BARS) return { width, bars };
  }
  throw new Error(`No bars are wide enough for ${period.from} to ${period.to}.`);
}

// A rough count, so that ten thousand years are not divided into hours just to find out that these
// are too many.
function minBarCount(days: number, width: BarWidth): number {
  // The day on which the clock is set forward has one hour less.
  if ('hours' in width) return (days * 24) / width.hours - 3;
  return days / ('days' in width ? width.days : width.months * 31);
}

function divide({ from, to, zone }: Period & { zone: string }, width: BarWidth): HistogramBar[] {
  const { end } = instantsOfDays({ from, to, zone });
  const starts = startsOfBars({ from, to }, width).flatMap(
    ({ first, last }): Omit<HistogramBar, 'end'>[] => {
      const days = { from: first, to: last };
      if (!('hours' in width)) return [{ start: startOfDay(first, zone), days, hours: null }];
      return splitDay(first, { hours: width.hours, zone }).map((segment) => ({ ...segment, days }));
    },
  );
  return (
    starts
      .map((bar, index) => ({ ...bar, end: starts[index + 1]?.start ?? end }))
      // A zone that moved across the date line skipped this day.
      .filter((bar) => bar.start < bar.end)
  );
}

function startsOfBars({ from, to }: Period, width: BarWidth): { first: Day; last: Day }[] {
  const days: { first: Day; last: Day }[] = [];
  for (let first = from; first <= to;) {
    const next = nextStart(first, width);
    const last = addDays(next, -1);
    days.push({ first, last: last < to ? last : to });
    first = next;
  }
  return days;
}

function nextStart(day: Day, width: BarWidth): Day {
  if ('hours' in width) return addDays(day, 1);
  if ('days' in width) return width.days === 7 ? addDays(mondayOf(day), 7) : addDays(day, 1);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const within = months % width.months;
  const next = addMonths(`${day.slice(0, 7)}-01`, width.months - within);
  // addMonths stops at the last day that the log supports.
  return next > day ? next : addDays(day, 1);
}
