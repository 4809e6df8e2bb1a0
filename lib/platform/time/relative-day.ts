import type { Locale } from '@/lib/platform/i18n/locales';
import { countDays, type Day } from './time';

/**
 * How far a day is from today, in words: `today`, `in 14 days`, `8 months ago`. Days up to two
 * months, then rounded months, from two years on rounded years.
 */
export function formatRelativeDay(
  day: Day,
  { today, locale }: { today: Day; locale: Locale },
): string {
  const days = countDays({ from: today, to: day }) - 1;
  const format = FORMATS[locale];
  if (Math.abs(days) <= MAX_DAYS) return format.format(days, 'day');
  const months = Math.round(days / DAYS_PER_MONTH);
  if (Math.abs(months) < MIN_YEARS * 12) return format.format(months, 'month');
  return format.format(Math.round(days / DAYS_PER_YEAR), 'year');
}

const MAX_DAYS = 60;
const MIN_YEARS = 2;
const DAYS_PER_YEAR = 365.2425;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

const FORMATS: Record<Locale, Intl.RelativeTimeFormat> = {
  en: new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }),
  ja: new Intl.RelativeTimeFormat('ja-JP', { numeric: 'auto' }),
  ko: new Intl.RelativeTimeFormat('ko-KR', { numeric: 'auto' }),
};
