import { daysLater, formatTimestamp } from '@/lib/platform/time/time';
import { isAfter, type SourceTime } from './source-time';

/**
 * Why no record can have a time: it is more than a day ahead, or earlier than any view of the log.
 */
export type DateProblem = 'ahead' | 'ancient';

// Clocks differ, and some programs write their local time as UTC: at most 14 hours ahead.
const MAX_DAYS_AHEAD = 1;

// Programs write such a date where they have none. A view of the log begins in the year 1000 at the
// earliest, in any time zone.
const EARLIEST_TIME = '1000-01-02';

/** What is wrong with the time of a record that arrives at `instant`; null for nothing. */
export function findDateProblem(time: SourceTime, instant: Date): DateProblem | null {
  if (time.micros < EARLIEST_TIME) return 'ancient';
  return isAfter(time, daysLater(instant, MAX_DAYS_AHEAD)) ? 'ahead' : null;
}

/** The problem in words that follow the name of the field. */
export function describeDateProblem(problem: DateProblem, instant: Date): string {
  if (problem === 'ancient') return `must not be before ${EARLIEST_TIME}`;
  const present = formatTimestamp(instant.toISOString());
  return `must not be later than a day from now (the clock here says ${present})`;
}

/** Why a record with such a time is set aside, and for how long, as a sentence for an operator. */
export function describeSetAside(time: SourceTime, problem: DateProblem): string {
  const wrong = describeWrongDate(time, problem);
  return problem === 'ancient' ? `${wrong}.` : `${wrong}, and is taken in once it is not.`;
}

/** Why a record with such a time is not stored, as a part of a sentence for an operator. */
export function describeWrongDate({ micros }: SourceTime, problem: DateProblem): string {
  const time = `${micros.slice(0, 19)}Z`;
  return problem === 'ancient'
    ? `it is dated ${time}, before ${EARLIEST_TIME}`
    : `it is dated ${time}, later than a day from now`;
}

/** When a record with this time stops being ahead; null for one that can never be stored. */
export function dueTime({ micros }: SourceTime, problem: DateProblem): Date | null {
  if (problem === 'ancient') return null;
  return daysLater(new Date(`${micros.slice(0, 23)}Z`), -MAX_DAYS_AHEAD);
}
