import type { BarWidth, HistogramBar } from '@/lib/activity/histogram/bars';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords, formatDayShort } from '@/lib/platform/time/time';
import { formatHour, describeHours } from './describe-hours';
import { describePeriod } from './describe-view';

/** The time of a bar: `3 Nov 2026`, `3 Nov 2026, 06:00–09:00`, `2 Nov 2026 – 8 Nov 2026`. */
export function describeBar({ days, hours }: HistogramBar, localizer: Localizer): string {
  if (!hours) return describePeriod(days, localizer);
  return localizer.t('log.histogram.hour', {
    day: formatDayInWords(days.from, localizer.locale),
    hours: describeHours(hours, localizer.t),
  });
}

/**
 * A short label for the start of a bar: `3 Nov`, `06:00` within a single day, `Nov 2026` for a
 * month.
 */
export function describeBarStart(
  { bar, width, isOneDay }: { bar: HistogramBar; width: BarWidth; isOneDay: boolean },
  { locale }: Localizer,
): string {
  if (isOneDay && bar.hours) return formatHour(bar.hours.from);
  const months = 'months' in width ? width.months : 0;
  const to = months >= 12 ? 'year' : months > 0 ? 'month' : 'day';
  return formatDayShort(bar.days.from, { locale, to });
}
