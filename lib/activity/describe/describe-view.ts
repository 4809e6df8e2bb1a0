import { joinSentences } from '@/lib/platform/i18n/join-sentences';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords } from '@/lib/platform/time/time';
import type { ActivityFilter, Period } from '@/lib/activity/filter/filter';

/** A view in words: `1,284 activities, 21 Oct 2026 – 21 Nov 2026, UTC`. */
export function describeView(
  { filter, count }: { filter: ActivityFilter; count: number },
  words: Localizer,
): string {
  const period = describePeriod(filter, words);
  return words.t('log.view', { count, period, zone: filter.zone });
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
  words: Localizer,
): string {
  const { t, locale } = words;
  const { from, to, q } = filter;
  const told = describePeriod(filter, words);
  const nothing =
    from === to ? t('log.empty.noneOn', { day: told }) : t('log.empty.noneIn', { period: told });
  return q ? joinSentences([nothing, t('log.empty.searched')], locale) : nothing;
}
