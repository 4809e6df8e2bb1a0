import type { DayHours } from '@/lib/activity/filter/hours';
import type { Translator } from '@/lib/platform/i18n/translator';

/**
 * Hours of the day: `07:00–19:00`; across midnight as the two ranges of the same day: `before
 * 07:00, from 19:00`.
 */
export function describeHours({ from, to }: DayHours, t: Translator): string {
  const clock = { from: formatHour(from), to: formatHour(to) };
  return from < to ? t('log.hours', clock) : t('log.overnightHours', clock);
}

/** The clock time at the start of an hour: `07:00`. */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
