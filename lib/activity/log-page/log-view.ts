import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  listInLines,
  type ActivityPage,
  type ActivityInLine,
} from '@/lib/activity/query/list-activities';
import { countHistogram, type HistogramCounts } from '@/lib/activity/query/histogram-counts';
import { countNewer } from './page-offset';
import { rangeOfPage } from './page-range';
import type { TimeRange } from '@/lib/activity/query/time-range';

/** What the log shows of a view: one page, and the histogram of the whole view. */
export type LogView = {
  page: ActivityPage<ActivityInLine>;
  /** How many activities of the view are newer than the page. */
  offset: number;
  histogram: HistogramCounts;
};

/**
 * One page of a view and its histogram. A search may have to scan every text of the period. It does
 * so only once, for the histogram, which then limits the time range of the page and of its offset.
 */
export async function readLogView(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: TimeRange[] },
): Promise<LogView> {
  const { page, histogram } = await readPage(scope, { filter, bars });
  const [first] = page.activities;
  const isFirstPage = page.newer === null;
  const offset =
    first && !isFirstPage
      ? await countNewer(scope, { first, view: { filter, bars, histogram } })
      : 0;
  return { page, offset, histogram };
}

async function readPage(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: TimeRange[] },
): Promise<Omit<LogView, 'offset'>> {
  if (filter.q) {
    const histogram = await countHistogram(scope, { filter, bars });
    const within = rangeOfPage(filter, { bars, histogram });
    return { page: await listInLines(scope, { filter, within }), histogram };
  }
  const [page, histogram] = await Promise.all([
    listInLines(scope, { filter }),
    countHistogram(scope, { filter, bars }),
  ]);
  return { page, histogram };
}
