import type { DayHours } from '@/lib/activity/filter/hours';
import type { Translator } from '@/lib/platform/i18n/translator';

/**
 * Hours of each day by its clock: `07:00–19:00`; over midnight the two parts of the same day that
 * they are: `before 07:00, from 19:00`.
 */
export function describeHours({ from, to }: DayHours, t: Translator): string {
  const clock = { from: formatHour(from), to: formatHour(to) };
  return from < to ? t('log.hours', clock) : t('log.hoursAround', clock);
}

/** What the clock shows at the beginning of an hour: `07:00`. */
export function formatHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
