import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { listPreviews, type ActivityPage, type ActivityPreview } from './list-activities';
import { countHistogram, type HistogramCounts } from './histogram-counts';
import { rangeOfPage } from './page-range';
import type { TimeRange } from './time-range';

/** What the log shows of a view: one page, and the histogram of the whole view. */
export type LogView = { page: ActivityPage<ActivityPreview>; histogram: HistogramCounts };

/**
 * One page of a view and its histogram. A search may have to scan every text of the period. It does
 * so only once, for the histogram, which then limits the time range of the page.
 */
export async function readLogView(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: TimeRange[] },
): Promise<LogView> {
  if (filter.q) {
    const histogram = await countHistogram(scope, { filter, bars });
    const within = rangeOfPage(filter, { bars, histogram });
    return { page: await listPreviews(scope, { filter, within }), histogram };
  }
  const [page, histogram] = await Promise.all([
    listPreviews(scope, { filter }),
    countHistogram(scope, { filter, bars }),
  ]);
  return { page, histogram };
}
