import { PAGE_SIZE } from '@/lib/activity/page-size';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { totalOf } from '@/lib/activity/outcome';
import type { HistogramCounts } from '@/lib/activity/query/histogram-counts';
import type { TimeRange } from '@/lib/activity/query/time-range';

/** A bar with its number of activities. */
type CountedBar = TimeRange & { total: number };

/**
 * The time range of the page at a filter's cursor, according to the view's bars: no activity of the
 * page lies outside it.
 */
export function rangeOfPage(
  { page }: Pick<ActivityFilter, 'page'>,
  { bars, histogram }: { bars: TimeRange[]; histogram: HistogramCounts },
): TimeRange {
  const nonEmpty = bars
    .map((bar, index) => {
      const counts = histogram.bars[index];
      return { ...bar, total: counts ? totalOf(counts) : 0 };
    })
    .filter(({ total }) => total > 0);
  const cursorTime = page && Date.parse(page.from.occurredAt);
  const isAscending = page?.direction === 'newer';
  const ahead = (isAscending ? nonEmpty : nonEmpty.reverse()).filter(
    ({ start, end }) =>
      cursorTime === null ||
      (isAscending ? end.getTime() > cursorTime : start.getTime() <= cursorTime),
  );
  return rangeOf(barsOfPage(ahead, cursorTime));
}

// All activities of the cursor's own bar may lie on the other side of the cursor.
function barsOfPage(ahead: CountedBar[], cursorTime: number | null): CountedBar[] {
  let missing = PAGE_SIZE + 1;
  const last = ahead.findIndex(({ start, end, total }) => {
    const isComplete =
      cursorTime === null || cursorTime < start.getTime() || cursorTime >= end.getTime();
    if (isComplete) missing -= total;
    return missing <= 0;
  });
  return last < 0 ? ahead : ahead.slice(0, last + 1);
}

function rangeOf(bars: CountedBar[]): TimeRange {
  const starts = bars.map(({ start }) => start.getTime());
  const ends = bars.map(({ end }) => end.getTime());
  if (bars.length === 0) return { start: new Date(0), end: new Date(0) };
  return { start: new Date(Math.min(...starts)), end: new Date(Math.max(...ends)) };
}
