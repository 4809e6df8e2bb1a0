import type { Locale } from '@/lib/platform/i18n/locales';
import { UTC, type Day } from './time';

/**
 * A day as short as it stays clear, for the head of a list's days: `Tue 24 Nov`, `11月24日(火)`, and
 * `2025-11-24` in another year than that of `today`.
 */
export function formatDayMark(day: Day, { locale, today }: { locale: Locale; today: Day }): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return day;
  return FORMATS[locale].format(new Date(`${day}T00:00:00Z`));
}

const FORMATS: Record<Locale, Intl.DateTimeFormat> = {
  en: weekdayFormat('en-GB'),
  ja: weekdayFormat('ja-JP'),
  ko: weekdayFormat('ko-KR'),
};

function weekdayFormat(tag: string): Intl.DateTimeFormat {
  const parts = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(tag, { ...parts, timeZone: UTC });
}
