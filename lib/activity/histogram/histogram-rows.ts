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
  description: string,
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
  localizer: Localizer,
): HistogramRow[] {
  const format = (count: number) => formatCount(count, localizer.locale);
  return bars.flatMap((bar, index): HistogramRow[] => {
    const [counted, position] = [counts[index], positions[index]];
    const count = counted ? totalOf(counted) : 0;
    if (!counted || !position || count === 0) return [];
    const { failed } = counted;
    const view = viewOfBar(filter, bar);
    const period = describeBar(bar, localizer);
    const sentence = localizer.t('log.histogram.bar', { period, count, failed });
    const query = view && activityFilterQuery(view);
    return [
      [period, sentence, query, format(count), format(failed), position.left, position.width],
    ];
  });
}
