import { joinSentences } from '@/lib/platform/i18n/join-sentences';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords } from '@/lib/platform/time/time';
import type { ActivityFilter, Period } from '@/lib/activity/filter/filter';

/** A view in words: `1,284 activities, 21 Oct 2026 – 21 Nov 2026, UTC`. */
export function describeView(
  { filter, count }: { filter: ActivityFilter; count: number },
  localizer: Localizer,
): string {
  const period = describePeriod(filter, localizer);
  return localizer.t('log.view', { count, period, zone: filter.zone });
}

/** A period in words: `21 Oct 2026 – 21 Nov 2026`, or the single day. */
export function describePeriod({ from, to }: Period, { t, locale }: Localizer): string {
  const first = formatDayInWords(from, locale);
  return from === to ? first : t('log.period', { from: first, to: formatDayInWords(to, locale) });
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
