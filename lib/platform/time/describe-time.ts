import type { Locale } from '@/lib/platform/i18n/locales';
import { DAY_TIME_SEPARATOR, formatDateTime, formatDayInWords, isRealTime, parseDay } from './time';

/**
 * An ISO 8601 day or time in words: `2026-11-21T18:00:00.0000000Z` is `21 Nov 2026, 18:00 UTC`. An
 * instant is written in `zone`; a time that names no offset keeps its own clock, without a zone. Null
 * when the text is no such time, or lies outside the years 1000 to 9998.
 */
export function describeTime(
  text: string,
  { locale, zone }: { locale: Locale; zone: string },
): string | null {
  const [, day = '', clock, seconds = '00', offset] = TIME.exec(text) ?? [];
  if (parseDay(day) === null) return null;
  if (clock === undefined) return formatDayInWords(day, locale);
  if (!isRealTime(`${day}T${clock}:${seconds}`)) return null;
  if (offset === undefined) return inWords([day, `${clock}:${seconds}`], locale);
  const instant = new Date(`${day}T${clock}:${seconds}${withColon(offset)}`);
  if (Number.isNaN(instant.getTime())) return null;
  const [shownDay = '', shownTime = ''] = formatDateTime(instant, zone).split(' ');
  return `${inWords([shownDay, shownTime], locale)} ${zone}`;
}

const TIME =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;

// Seconds are written only where there are some.
function inWords([day, time]: [day: string, time: string], locale: Locale): string {
  const shownTime = time.endsWith(':00') ? time.slice(0, 5) : time;
  return formatDayInWords(day, locale) + DAY_TIME_SEPARATOR[locale] + shownTime;
}

function withColon(offset: string): string {
  return offset.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
}
