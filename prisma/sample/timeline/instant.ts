/**
 * An instant in .NET ticks (100 nanoseconds, the precision of the source) since the start of 2020 in
 * UTC; negative before. Exact in a JavaScript number from 1992 to 2048.
 */
export type Ticks = number;

export const MILLISECOND: Ticks = 10_000;
export const SECOND: Ticks = 1000 * MILLISECOND;
export const MINUTE: Ticks = 60 * SECOND;
export const HOUR: Ticks = 60 * MINUTE;
export const DAY: Ticks = 24 * HOUR;

const EPOCH_MS = Date.UTC(2020, 0, 1);
// Seconds from the year 1, the epoch of .NET, to 1970.
const NET_TO_UNIX_SECONDS = 62_135_596_800;

/** The first instant of a day (`YYYY-MM-DD`) in UTC. */
export function startOfDay(day: string): Ticks {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) * MILLISECOND;
}

/** ISO 8601 UTC with seven fractional digits. */
export function isoOf(ticks: Ticks): string {
  const day = Math.floor(ticks / DAY);
  const second = Math.floor((ticks - day * DAY) / SECOND);
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  const time = `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(second % 60)}`;
  return `${isoOfDay(day)}T${time}.${fractionOf(ticks)}Z`;
}

/** The number at the end of audit record ids: ticks since the year 1, 18 digits. */
export function netTicksOf(ticks: Ticks): string {
  const unixSeconds = Math.floor(ticks / SECOND) + EPOCH_MS / 1000;
  return `${NET_TO_UNIX_SECONDS + unixSeconds}${fractionOf(ticks)}`;
}

/** The same day and time `months` later; the 31st becomes the month's last day. */
export function addMonths(ticks: Ticks, months: number): Ticks {
  const from = new Date(millisecondsOf(ticks));
  const month = from.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(from.getUTCDate(), lastDay);
  const to = Date.UTC(from.getUTCFullYear(), month, day);
  const timeOfDay = ticks - Math.floor(ticks / DAY) * DAY;
  return (to - EPOCH_MS) * MILLISECOND + timeOfDay;
}

function millisecondsOf(ticks: Ticks): number {
  return EPOCH_MS + Math.floor(ticks / MILLISECOND);
}

// A scenario runs day by day, and calling Date for each record would cost more than the rest.
let lastDay = { day: Number.NaN, iso: '' };

function isoOfDay(day: number): string {
  if (lastDay.day !== day) {
    lastDay = { day, iso: new Date(EPOCH_MS + day * 86_400_000).toISOString().slice(0, 10) };
  }
  return lastDay.iso;
}

function fractionOf(ticks: Ticks): string {
  return String(ticks - Math.floor(ticks / SECOND) * SECOND).padStart(7, '0');
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

function twoDigits(number: number): string {
  return TWO_DIGITS[number] ?? '';
}
