import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import {
  listInLines,
  type ActivityPage,
  type ActivityInLine,
} from '@/lib/activity/query/list-activities';
import { countHistogram, type HistogramCounts } from '@/lib/activity/query/histogram-counts';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { countNewer } from './page-offset';
import type { TimeRange } from '@/lib/activity/query/time-range';

/** What the log shows of a view: one page, and the counts of the whole view. */
export type LogView = {
  page: ActivityPage<ActivityInLine>;
  /**
   * Of a search, after the page: it may have to look at every text of the period. Null when they could
   * not be counted in time.
   */
  counts: LogCounts | Promise<LogCounts | null>;
};

/** The counts of a view. */
export type LogCounts = {
  /** How many activities of the view are newer than the page. */
  offset: number;
  histogram: HistogramCounts;
};

/** One page of a view and its counts; those of a search may come later than the page. */
export async function readLogView(
  scope: Scope,
  view: { filter: ActivityFilter; bars: TimeRange[] },
): Promise<LogView> {
  const { filter } = view;
  if (!filter.q) {
    const histogram = countHistogram(scope, view);
    const [page] = await Promise.all([listInLines(scope, filter), histogram]);
    return { page, counts: await countView(scope, { ...view, page, histogram }) };
  }
  const page = await listInLines(scope, filter);
  // Nothing was found: that is all there is to count.
  if (!page.activities[0] && !filter.page) return { page, counts: noCounts(view.bars) };
  const counting = countView(scope, { ...view, page, histogram: countHistogram(scope, view) });
  // The page is there, and does without rather than be replaced by an error.
  const counts = counting.catch((error: unknown) => {
    logLine(`A search could not be counted: ${messageOf(error)}`);
    return null;
  });
  return { page, counts };
}

function noCounts(bars: TimeRange[]): LogCounts {
  const none = { succeeded: 0, failed: 0, pending: 0, unknown: 0 };
  return { offset: 0, histogram: { total: 0, bars: bars.map(() => none) } };
}

type CountedView = {
  filter: ActivityFilter;
  bars: TimeRange[];
  page: ActivityPage<ActivityInLine>;
  histogram: Promise<HistogramCounts>;
};

async function countView(
  scope: Scope,
  { filter, bars, page, histogram: counting }: CountedView,
): Promise<LogCounts> {
  const histogram = await counting;
  const [first] = page.activities;
  const isFirstPage = page.newer === null;
  const offset =
    first && !isFirstPage
      ? await countNewer(scope, { first, view: { filter, bars, histogram } })
      : 0;
  return { offset, histogram };
}
