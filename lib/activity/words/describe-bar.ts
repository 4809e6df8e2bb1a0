import type { BarWidth, PeriodBar } from '@/lib/activity/picture/bars';
import type { Words } from '@/lib/i18n/sentence';
import { formatDateTime, formatDayInWords, formatDayShort } from '@/lib/time';
import { describePeriod } from './describe-view';

type ToldBar = { bar: PeriodBar; width: BarWidth; zone: string };

/** The time that a bar stands for: `3 Nov 2026`, `3 Nov 2026, 06:00–09:00`, `2 Nov 2026 – 8 Nov 2026`. */
export function describeBar({ bar, width, zone }: ToldBar, words: Words): string {
  if (!('hours' in width)) return describePeriod(bar.days, words);
  return words.t('log.picture.hour', {
    day: formatDayInWords(bar.days.from, words.locale),
    from: clockAt(bar.start, zone),
    to: clockAt(bar.end, zone),
  });
}

/** Where a bar begins, in few words: `3 Nov`, `06:00` within a single day, `Nov 2026` of a month. */
export function describeBarStart(
  { bar, width, zone, isOneDay }: ToldBar & { isOneDay: boolean },
  { locale }: Words,
): string {
  if (isOneDay) return clockAt(bar.start, zone);
  const months = 'months' in width ? width.months : 0;
  const to = months >= 12 ? 'year' : months > 0 ? 'month' : 'day';
  return formatDayShort(bar.days.from, { locale, to });
}

function clockAt(instant: Date, zone: string): string {
  return formatDateTime(instant, zone).slice(11, 16);
}
