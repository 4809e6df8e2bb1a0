import { addDays, countDays, type Day } from '@/lib/platform/time/time';

type Days = { from: Day; to: Day };

/** More parts than this are too thin to tell apart. */
export const MAX_BUCKETS = 60;

/**
 * Cuts whole days into at most 60 parts that follow each other without a gap: into days, weeks that
 * begin as the period does, months, quarters or ever more years of the calendar. Only the first and
 * the last part may be cut short.
 */
export function splitPeriod(period: Days): Days[] {
  const days = countDays(period);
  if (days <= MAX_BUCKETS) return splitDays(period, (day) => addDays(day, 1));
  if (days <= MAX_BUCKETS * 7) return splitDays(period, (day) => addDays(day, 7));
  const months = MONTHS_PER_BUCKET.find((count) => days <= (MAX_BUCKETS - 1) * count * 28) ?? 2400;
  return splitDays(period, (day) => nextMultipleOfMonths(day, months));
}

const MONTHS_PER_BUCKET = [1, 3, 12, 60, 120, 600, 1200];

function splitDays({ from, to }: Days, nextOf: (day: Day) => Day): Days[] {
  const parts: Days[] = [];
  for (let day = from; day <= to;) {
    const next = nextOf(day);
    const last = addDays(next, -1);
    parts.push({ from: day, to: last < to ? last : to });
    day = next;
  }
  return parts;
}

// Of months that are counted from the year 0 on; the calendar of days ends with the year 9998.
function nextMultipleOfMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const next = Math.min(month - (month % months) + months, LAST_MONTH + 1);
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}

const LAST_MONTH = 9998 * 12 + 11;
