import { DAY, type Interval } from './clock-intervals';
import type { TimeRange } from '@/lib/activity/query/time-range';

const QUARTER = 900_000;
const QUARTERS = DAY / QUARTER;

/** Quarters of the day, from the first (included, from 0) to the last (excluded, up to 96). */
export type Quarters = [from: number, to: number];

/** The same quarters of each of some UTC days, by their number since 1970, and their part. */
export type Slice = { first: number; last: number; part: number; quarters: Quarters[] };

/** UTC days by their number since 1970, both included. */
export type DayRange = { first: number; last: number };

// As many as a query takes: see counted-tables.ts.
const MAX_QUARTERS = 2;

/**
 * Divides intervals, which are in order, as far as they are in the days for which there are counts: into
 * slices, and into what is left over, less than a quarter of an hour where an interval begins or ends
 * within one.
 */
export function toSlices(
  intervals: Interval[],
  counted: DayRange,
): { slices: Slice[]; rest: TimeRange[] } {
  const rest: TimeRange[] = [];
  const days = new SliceList();
  const [start, end] = [counted.first * DAY, (counted.last + 1) * DAY];
  const leave = (from: number, to: number) => {
    if (from < to) rest.push({ start: new Date(from), end: new Date(to) });
  };
  for (const interval of intervals) {
    const [from, to] = [Math.max(interval.start, start), Math.min(interval.end, end)];
    const [first, last] = [Math.ceil(from / QUARTER), Math.floor(to / QUARTER)];
    if (first >= last) {
      leave(from, to);
      continue;
    }
    leave(from, first * QUARTER);
    leave(last * QUARTER, to);
    days.add({ from: first, to: last, part: interval.part });
  }
  return { slices: days.merged(), rest };
}

/** Whether a slice is of all quarters of its days. */
export function isWholeDay({ quarters: [first, ...others] }: Slice): boolean {
  return others.length === 0 && first?.[0] === 0 && first[1] === QUARTERS;
}

/**
 * Divides slices into those of whole UTC months, by the first days of the first and the last of them, and
 * those of the days that are left over.
 */
export function splitMonths(slices: Slice[]): { months: Slice[]; days: Slice[] } {
  const [months, days]: [Slice[], Slice[]] = [[], []];
  for (const slice of slices) {
    const first = startOfMonth(slice.first - 1, 1);
    const next = startOfMonth(slice.last + 1, 0);
    if (first >= next) days.push(slice);
    else {
      months.push({ ...slice, first, last: startOfMonth(next - 1, 0) });
      if (slice.first < first) days.push({ ...slice, last: first - 1 });
      if (next <= slice.last) days.push({ ...slice, first: next });
    }
  }
  return { months, days };
}

// The first day of a day's month, or of one that comes `later`.
function startOfMonth(day: number, later: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY;
}

class SliceList {
  private readonly slices: Slice[] = [];

  /** Adds quarters, counted since 1970. */
  add({ from, to, part }: { from: number; to: number; part: number }): void {
    const [first, last] = [Math.floor(from / QUARTERS), Math.floor((to - 1) / QUARTERS)];
    const begin = from - first * QUARTERS;
    const end = to - last * QUARTERS;
    if (first === last) return this.push({ first, last, part, quarters: [[begin, end]] });
    const whole: DayRange = {
      first: begin === 0 ? first : first + 1,
      last: end === QUARTERS ? last : last - 1,
    };
    if (begin > 0) this.push({ first, last: first, part, quarters: [[begin, QUARTERS]] });
    if (whole.first <= whole.last) this.push({ ...whole, part, quarters: [[0, QUARTERS]] });
    if (end < QUARTERS) this.push({ first: last, last, part, quarters: [[0, end]] });
  }

  // Two of one day and part are read together.
  private push(slice: Slice): void {
    const last = this.slices.at(-1);
    const isSameDay =
      last?.part === slice.part && last.first === slice.first && last.last === slice.last;
    if (isSameDay && last.quarters.length < MAX_QUARTERS) last.quarters.push(...slice.quarters);
    else this.slices.push(slice);
  }

  /** The slices, of which those of the same quarters on days that follow each other are one. */
  merged(): Slice[] {
    const merged: Slice[] = [];
    const open = new Map<string, Slice>();
    for (const slice of this.slices) {
      const key = `${slice.part} ${slice.quarters.join(' ')}`;
      const before = open.get(key);
      if (before && before.last + 1 === slice.first) before.last = slice.last;
      else {
        merged.push(slice);
        open.set(key, slice);
      }
    }
    return merged;
  }
}

/** A UTC day by its number as PostgreSQL reads it. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
