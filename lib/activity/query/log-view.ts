import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { listPreviews, type ActivityPage, type ActivityPreview } from './list-activities';
import { countHistogram, type HistogramCounts, type BarRange } from './histogram-counts';
import { rangeOfPage } from './page-range';

/** What the log shows of a view: one page of it, and the shape of all. */
export type LogView = { page: ActivityPage<ActivityPreview>; histogram: HistogramCounts };

/**
 * One page of a view and the shape of the whole. A search may have to look through every text of the
 * period: it does so once, for the shape, which tells between which instants the page lies.
 */
export async function readLogView(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: BarRange[] },
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
