/**
 * An instant as a count of .NET ticks (100 nanoseconds, as fine as the source tells time) since the
 * year 2020 began in UTC; negative before. Exact in a JavaScript number from 1992 to 2048.
 */
export type Ticks = number;

export const MILLISECOND: Ticks = 10_000;
export const SECOND: Ticks = 1000 * MILLISECOND;
export const MINUTE: Ticks = 60 * SECOND;
export const HOUR: Ticks = 60 * MINUTE;
export const DAY: Ticks = 24 * HOUR;

const EPOCH_MS = Date.UTC(2020, 0, 1);
// Seconds from the year 1, where .NET begins to count, to 1970.
const NET_TO_UNIX_SECONDS = 62_135_596_800;

/** The first instant of a day (`YYYY-MM-DD`) in UTC. */
export function startOfDay(day: string): Ticks {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) * MILLISECOND;
}

/** ISO 8601 UTC with seven fractional digits. */
export function isoOf(ticks: Ticks): string {
  const iso = new Date(millisecondsOf(ticks)).toISOString();
  return `${iso.slice(0, 23)}${digits(ticks % MILLISECOND, 4)}Z`;
}

/** The number that the ids of audit records end in: ticks since the year 1, 18 digits. */
export function netTicksOf(ticks: Ticks): string {
  const seconds = Math.floor(ticks / SECOND);
  const unixSeconds = seconds + EPOCH_MS / 1000;
  return `${NET_TO_UNIX_SECONDS + unixSeconds}${digits(ticks - seconds * SECOND, 7)}`;
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

function digits(number: number, length: number): string {
  return String(number < 0 ? number + 10 ** length : number).padStart(length, '0');
}
