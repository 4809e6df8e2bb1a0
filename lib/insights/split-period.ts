import { addDays, countDays, type Day } from '@/lib/platform/time/time';

type Days = { from: Day; to: Day };

/** More buckets than this would be too thin to distinguish. */
export const MAX_BUCKETS = 60;

/**
 * Splits a period into at most 60 consecutive buckets: days, weeks that start with the period,
 * months, quarters, or as many calendar years as needed. Only the first and the last bucket may be
 * shorter.
 */
export function splitPeriod(period: Days): Days[] {
  const days = countDays(period);
  if (days <= MAX_BUCKETS) return splitDays(period, (day) => addDays(day, 1));
  if (days <= MAX_BUCKETS * 7) return splitDays(period, (day) => addDays(day, 7));
  const months = MONTHS_PER_BUCKET.find((count) => days <= (MAX_BUCKETS - 1) * count * 28) ?? 2400;
  return splitDays(period, (day) => nextMultipleOfMonths(day, months));
}

const MONTHS_PER_BUCKET = [1, 3, 12, 60, 120, 600, 1200];

function splitDays({ from, to }: Days, nextStart: (day: Day) => Day): Days[] {
  const buckets: Days[] = [];
  for (let day = from; day <= to;) {
    const next = nextStart(day);
    const last = addDays(next, -1);
    buckets.push({ from: day, to: last < to ? last : to });
    day = next;
  }
  return buckets;
}

// Months are counted from year 0; the supported calendar ends with the year 9998.
function nextMultipleOfMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const next = Math.min(month - (month % months) + months, LAST_MONTH + 1);
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}

const LAST_MONTH = 9998 * 12 + 11;
