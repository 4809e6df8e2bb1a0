import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { totalOf } from '@/lib/activity/outcome';
import type { BarCounts } from '@/lib/activity/query/histogram-counts';
import { describeBar } from '@/lib/activity/describe/describe-bar';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatCount } from '@/lib/platform/text/format-count';
import type { HistogramBar } from './bars';
import type { BarPosition } from './histogram';
import { viewOfBar } from './bar-view';

/**
 * A bar of the histogram, for the browser. A tuple, because the field names of a hundred objects
 * would be part of the page. The query is that of the bar's view, if it links to one.
 */
export type HistogramRow = [
  period: string,
  words: string,
  query: string | null,
  total: string,
  failed: string,
  left: number,
  width: number,
];

type CountedBars = {
  filter: ActivityFilter;
  bars: HistogramBar[];
  counts: BarCounts[];
  positions: BarPosition[];
};

/** Describes the bars that contain activities. */
export function toHistogramRows(
  { filter, bars, counts, positions }: CountedBars,
  words: Localizer,
): HistogramRow[] {
  const figure = (count: number) => formatCount(count, words.locale);
  return bars.flatMap((bar, index): HistogramRow[] => {
    const [counted, place] = [counts[index], positions[index]];
    const count = counted ? totalOf(counted) : 0;
    if (!counted || !place || count === 0) return [];
    const { failed } = counted;
    const view = viewOfBar(filter, bar);
    const period = describeBar(bar, words);
    const sentence = words.t('log.picture.bar', { period, count, failed });
    const query = view && activityFilterQuery(view);
    return [[period, sentence, query, figure(count), figure(failed), place.left, place.width]];
  });
}
