// Days of the calendar for the browser. Without Temporal, which is for the server.

const DAY_MS = 86_400_000;

/** The day a number of days after `day` (`2026-11-30`). */
export function shiftDay(day: string, days: number): string {
  return toDay(new Date(Date.parse(day) + days * DAY_MS));
}

/** The day a number of months after `day`; the last one of a shorter month. */
export function shiftMonth(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

/** The whole weeks that hold the month of `day`, when a week starts on `firstWeekday` (7 or 1). */
export function weeksOfMonth(day: string, firstWeekday: number): string[][] {
  const first = `${day.slice(0, 8)}01`;
  const before = (weekdayOf(first) - firstWeekday + 7) % 7;
  const start = shiftDay(first, -before);
  const next = shiftMonth(first, 1);
  const weeks = Math.ceil((Date.parse(next) - Date.parse(start)) / (7 * DAY_MS));
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, index) => shiftDay(start, week * 7 + index)),
  );
}

/**
 * The first day of the week by ISO number, as is usual where the browser is set up, or else where
 * the language of the page is spoken.
 */
export function firstWeekdayOf(locale: string, browserLocale: string): number {
  const own = parseLocale(browserLocale);
  const spoken = (own?.language === locale ? own : new Intl.Locale(locale)).maximize();
  return MONDAY_FIRST.has(spoken.region ?? '') ? 1 : 7;
}

// Null for what a browser may say without a locale, such as `C` or `en-US@posix`.
function parseLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

// Where English, Japanese or Korean is spoken and the week starts on Monday.
const MONDAY_FIRST = new Set([
  'GB',
  'IE',
  'AU',
  'NZ',
  'DE',
  'FR',
  'NL',
  'CH',
  'SE',
  'DK',
  'NO',
  'FI',
]);

/** `November 2026`, in the language of the page. */
export function formatMonth(day: string, locale: string): string {
  return format(day, { locale, year: 'numeric', month: 'long' });
}

/** `Monday, 30 November 2026`, in the language of the page. */
export function formatWholeDay(day: string, locale: string): string {
  return format(day, { locale, dateStyle: 'full' });
}

/** `Mo`, in the language of the page. */
export function formatWeekday(day: string, locale: string): string {
  return format(day, { locale, weekday: 'short' });
}

type Format = { locale: string } & Intl.DateTimeFormatOptions;

function format(day: string, { locale, ...options }: Format): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(day));
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
