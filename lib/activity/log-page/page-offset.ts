import type { Scope } from '@/lib/auth/scope';
import { joinSql, queryRows, sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityHead } from '@/lib/activity/activity';
import { cursorOf, type PagePosition } from '@/lib/activity/filter/cursor';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { atPage } from '@/lib/activity/filter/filter-url';
import { totalOf } from '@/lib/activity/outcome';
import { chooseCountQuery } from '@/lib/activity/query/counts/count-query';
import { hasCounts } from '@/lib/activity/query/counts/counting-slots';
import { countFromCursor } from '@/lib/activity/query/page/count-from-cursor';
import type { HistogramCounts } from '@/lib/activity/query/histogram-counts';
import type { TimeRange } from '@/lib/activity/query/time-range';

type CountedView = { filter: ActivityFilter; bars: TimeRange[]; histogram: HistogramCounts };

/**
 * How many activities of a view are newer than `first`. The bars are counted already, so only the
 * bar of `first` is read.
 */
export async function countNewer(
  scope: Scope,
  { first, view }: { first: ActivityHead; view: CountedView },
): Promise<number> {
  const { filter, bars, histogram } = view;
  const time = Date.parse(first.occurredAt);
  const own = bars.findIndex(({ start, end }) => start.getTime() <= time && time < end.getTime());
  const later = histogram.bars.slice(own + 1).reduce((sum, bar) => sum + totalOf(bar), 0);
  const bar = bars[own];
  const counts = bar ? await countsInBar(scope, { first, filter, bar }) : [];
  if (counts.length === 0) return later;
  const [row] = await queryRows<{ count: string }>(
    scope,
    sql`SELECT ${joinSql(counts, ' + ')} AS count`,
  );
  return later + Number(row?.count ?? 0);
}

type OwnBar = { first: ActivityHead; filter: ActivityFilter; bar: TimeRange };

const QUARTER = 900_000;

// A bar may be a week. Its activities are read one by one up to the next full quarter of an hour alone:
// from there on they are in the counts, unless the filter asks for what those do not know.
async function countsInBar(scope: Scope, { first, filter, bar }: OwnBar): Promise<Sql[]> {
  const newer: PagePosition = { direction: 'newer', from: cursorOf(first) };
  const count = (within: TimeRange) =>
    countFromCursor(scope, { filter: atPage(filter, newer), within });
  const quarter = new Date((Math.floor(Date.parse(first.occurredAt) / QUARTER) + 1) * QUARTER);
  if (!hasCounts(filter) || quarter >= bar.end) return [count(bar)];
  const within = { start: quarter, end: bar.end };
  const counted = await chooseCountQuery(scope, { filter, within, columns: [] });
  return [
    count({ start: bar.start, end: quarter }),
    sql`(SELECT coalesce(sum(count), 0) FROM ${counted})`,
  ];
}
