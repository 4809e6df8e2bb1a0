import type { DayHours } from '@/lib/activity/filter/hours';
import type { Translator } from '@/lib/i18n/translator';

/** Hours of a day by its clock: `19:00–07:00`. */
export function describeHours({ from, to }: DayHours, t: Translator): string {
  return t('log.hours', { from: clockAt(from), to: clockAt(to) });
}

/** What the clock shows at the beginning of an hour: `07:00`. */
export function clockAt(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
