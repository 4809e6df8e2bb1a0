import { joinSentences } from '@/lib/platform/i18n/join-sentences';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords, formatDayShort, type Day } from '@/lib/platform/time/time';
import type { ActivityFilter, Period } from '@/lib/activity/filter/filter';
import { presetOf } from '@/lib/activity/filter/presets';

/** A view in words: `1,284 activities · 21 Oct – 21 Nov 2026 · UTC`. */
export function describeView(
  { filter, count }: { filter: ActivityFilter; count: number },
  localizer: Localizer,
): string {
  const period = describeShortPeriod(filter, localizer);
  return localizer.t('log.view', { count, period, zone: filter.zone });
}

/** The same with a note where the number is not known: `Counting … · 21 Oct – 21 Nov 2026 · UTC`. */
export function describeUncountedView(
  { filter, note }: { filter: ActivityFilter; note: string },
  localizer: Localizer,
): string {
  const period = describeShortPeriod(filter, localizer);
  return localizer.t('log.uncountedView', { note, period, zone: filter.zone });
}

/** A period in words: `21 Oct 2026 – 21 Nov 2026`, or the single day. */
export function describePeriod({ from, to }: Period, { t, locale }: Localizer): string {
  const first = formatDayInWords(from, locale);
  return from === to ? first : t('log.period', { from: first, to: formatDayInWords(to, locale) });
}

/** The same with the year once: English dates end with it, the others start with it. */
export function describeShortPeriod(period: Period, localizer: Localizer): string {
  const { from, to } = period;
  const { t, locale } = localizer;
  if (from === to || from.slice(0, 4) !== to.slice(0, 4)) return describePeriod(period, localizer);
  const full = (day: Day) => formatDayInWords(day, locale);
  const short = (day: Day) => formatDayShort(day, { locale, to: 'day' });
  return locale === 'en'
    ? t('log.period', { from: short(from), to: full(to) })
    : t('log.period', { from: full(from), to: short(to) });
}

/** The period on its button: the preset's name, or the days, without the year if it is this one. */
export function describePeriodButton(
  period: Period,
  { today, localizer }: { today: Day; localizer: Localizer },
): string {
  const { t, locale } = localizer;
  const preset = presetOf(period, today);
  if (preset) return t(`log.presets.${preset}`);
  const { from, to } = period;
  if ([from, to].some((day) => day.slice(0, 4) !== today.slice(0, 4)))
    return describeShortPeriod(period, localizer);
  const [first, last] = [from, to].map((day) => formatDayShort(day, { locale, to: 'day' }));
  return from === to ? String(first) : t('log.period', { from: String(first), to: String(last) });
}

/**
 * Why a view is empty: `Nothing was recorded for this choice on 3 Nov 2026.` For a search, also
 * where it looked.
 */
export function describeEmptyView(
  filter: Pick<ActivityFilter, 'from' | 'to' | 'q'>,
  localizer: Localizer,
): string {
  const { t, locale } = localizer;
  const { from, to, q } = filter;
  const period = describePeriod(filter, localizer);
  const nothing =
    from === to ? t('log.empty.noneOn', { day: period }) : t('log.empty.noneIn', { period });
  return q ? joinSentences([nothing, t('log.empty.searched')], locale) : nothing;
}
