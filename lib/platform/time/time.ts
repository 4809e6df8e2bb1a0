import { Temporal } from 'temporal-polyfill';
import type { Locale } from '@/lib/platform/i18n/locales';
import { offsetAt } from './offset-at';

/** A calendar day, `YYYY-MM-DD`, without a zone. */
export type Day = string;

export const UTC = 'UTC';

// A day of these years and the next day have a four-digit year in UTC, whatever the zone.
const FIRST_DAY: Day = '1000-01-01';
const LAST_DAY: Day = '9998-12-31';

/** The present instant. */
export function now(): Date {
  return new Date();
}

/** The day that the wall calendar of `zone` shows at `instant`. */
export function dayOf(instant: Date, zone: string): Day {
  return zonedText(instant.getTime(), zone).slice(0, 10);
}

/** `text` as a day; null when it does not exist (2026-02-30) or is outside the years 1000 to 9998. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return null;
  return isRealTime(`${text}T00:00:00`) ? text : null;
}

/**
 * Whether `YYYY-MM-DDTHH:MM:SS` exists in the calendars of PostgreSQL and JavaScript: Date.parse reads
 * the 30th of February as a day in March, and PostgreSQL has no year 0.
 */
export function isRealTime(text: string): boolean {
  if (CERTAIN_TIME.test(text)) return true;
  const epoch = Date.parse(`${text}Z`);
  if (Number.isNaN(epoch) || text.startsWith('0000')) return false;
  return new Date(epoch).toISOString().startsWith(`${text}.`);
}

// Every month has 28 days. Nearly all times are of these, and Date.parse takes ten times as long.
const CERTAIN_TIME =
  /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** The same day `months` later (earlier when negative); the 31st becomes the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const moved = Temporal.PlainDate.from(day).add({ months }).toString();
  if (moved.length > FIRST_DAY.length || moved > LAST_DAY)
    return moved.startsWith('-') ? FIRST_DAY : LAST_DAY;
  return moved < FIRST_DAY ? FIRST_DAY : moved;
}

/** The day `days` later (earlier when negative), for days near today. */
export function addDays(day: Day, days: number): Day {
  const epoch = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  // Not cut at 10 characters, as the year may have more than four digits.
  return new Date(epoch).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** How many days `from` to `to` are, both included; 0 or less when `to` comes before `from`. */
export function countDays({ from, to }: { from: Day; to: Day }): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1;
}

/** The same time of day (UTC) some months later, with the rules of `addMonths`. */
export function monthsLater(instant: Date, months: number): Date {
  const iso = instant.toISOString();
  return new Date(`${addMonths(iso.slice(0, 10), months)}${iso.slice(10)}`);
}

/** An instant some days of 24 hours later. */
export function daysLater(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}

/**
 * The half-open range of instants [start, end) of the days `from` to `to`, both included, in `zone`. A
 * day may have 23, 24 or 25 hours, and may begin at 01:00.
 */
export function instantsOfDays(days: { from: Day; to: Day; zone: string }): {
  start: Date;
  end: Date;
} {
  return {
    start: startOfDay(days.from, days.zone),
    end: startOfDay(addDays(days.to, 1), days.zone),
  };
}

/** The first instant of a day in `zone`. */
export function startOfDay(day: Day, zone: string): Date {
  if (zone === UTC) return new Date(`${day}T00:00:00Z`);
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/**
 * The IANA zone that `text` names, in its canonical spelling, or null; `UTC` for all of its names, such
 * as GMT and Etc/UTC.
 */
export function parseTimeZone(text: string): string | null {
  // Without the pattern, offsets such as +05:30 would pass as zones.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)) return null;
  try {
    // ICU accepts ambiguous abbreviations such as IST; Temporal does not.
    const epoch = Temporal.Instant.fromEpochMilliseconds(0);
    const zoned = epoch.toZonedDateTimeISO(text);
    return zoned.equals(epoch.toZonedDateTimeISO(UTC)) ? UTC : zoned.timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The day of an instant (ISO 8601) in `zone`: `2026-11-21`. */
export function formatDay(iso: string, zone: string): Day {
  return formatDateTime(iso, zone).slice(0, 10);
}

/** The wall-clock time of an instant (ISO 8601) in `zone`: `20:46:05`. */
export function formatTime(iso: string, zone: string): string {
  return formatDateTime(iso, zone).slice(11);
}

/** Day and time of an instant in `zone`: `2026-11-21 20:46:05`. An ISO text may be finer than ms. */
export function formatDateTime(instant: Date | string, zone: string): string {
  // The common case of a download, without any arithmetic.
  if (zone === UTC && typeof instant === 'string')
    return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
  return zonedText(epochOf(instant), zone);
}

/** ISO 8601 in UTC with milliseconds: `2026-11-21T20:46:05.058Z`. */
export function formatTimestamp(iso: string): string {
  return `${iso.slice(0, 23)}Z`;
}

/** A day in words: `21 Nov 2026`, `2026年11月21日`, `2026년 11월 21일`. */
export function formatDayInWords(day: Day, locale: Locale): string {
  return DAY_FORMATS[locale].format(new Date(`${day}T00:00:00Z`));
}

/** A short day for an axis, with the precision `to`: `21 Nov`, `Nov 2026`, `2026`. */
export function formatDayShort(
  day: Day,
  { locale, to }: { locale: Locale; to: 'day' | 'month' | 'year' },
): string {
  return SHORT_FORMATS[to][locale].format(new Date(`${day}T00:00:00Z`));
}

/** An instant in words, truncated to the minute: `21 Nov 2026, 20:46 UTC`. */
export function formatInstantInWords(
  instant: Date | string,
  { locale, zone = UTC }: { locale: Locale; zone?: string },
): string {
  const [day = '', time = ''] = formatDateTime(instant, zone).split(' ');
  return `${formatDayInWords(day, locale)}${DAY_TIME_SEPARATOR[locale]}${time.slice(0, 5)} ${zone}`;
}

// British English, as a US date such as 11/12 is ambiguous.
const DAY_FORMATS: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: UTC }),
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: UTC }),
  ko: new Intl.DateTimeFormat('ko-KR', { dateStyle: 'long', timeZone: UTC }),
};

const SHORT_FORMATS = {
  day: shortFormats({ day: 'numeric', month: 'short' }),
  month: shortFormats({ month: 'short', year: 'numeric' }),
  year: shortFormats({ year: 'numeric' }),
};

function shortFormats(parts: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  const format = (tag: string) => new Intl.DateTimeFormat(tag, { ...parts, timeZone: UTC });
  return { en: format('en-GB'), ja: format('ja-JP'), ko: format('ko-KR') };
}

/** Stands between a day in words and a time of it. */
export const DAY_TIME_SEPARATOR: Record<Locale, string> = { en: ', ', ja: ' ', ko: ' ' };

function epochOf(instant: Date | string): number {
  return instant instanceof Date ? instant.getTime() : Date.parse(`${instant.slice(0, 23)}Z`);
}

function zonedText(epoch: number, zone: string): string {
  const local = zone === UTC ? epoch : epoch + offsetAt(epoch, zone);
  return new Date(local).toISOString().replace('T', ' ').slice(0, 19);
}
