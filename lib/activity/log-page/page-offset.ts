import type { Scope } from '@/lib/auth/scope';
import { joinSql, queryRows, sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityHead } from '@/lib/activity/activity';
import { cursorOf, type PagePosition } from '@/lib/activity/filter/cursor';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { atPage } from '@/lib/activity/filter/filter-url';
import { totalOf } from '@/lib/activity/outcome';
import { countedHours } from '@/lib/activity/query/condition';
import { countFromCursor } from '@/lib/activity/query/page/count-from-cursor';
import { hasHourlyCounts } from '@/lib/activity/query/count-query';
import { HOUR, listCutHours } from '@/lib/activity/query/hours/cut-hours';
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
  const counts = bar ? countsInBar(scope, { first, filter, bar }) : [];
  if (counts.length === 0) return later;
  const [row] = await queryRows<{ count: string }>(
    scope,
    sql`SELECT ${joinSql(counts, ' + ')} AS count`,
  );
  return later + Number(row?.count ?? 0);
}

type OwnBar = { first: ActivityHead; filter: ActivityFilter; bar: TimeRange };

// A bar may be a week. Its activities are read up to the next full hour alone, and after the last
// one; the hours between are counted already, unless the filter asks for what the counts do not know.
function countsInBar(scope: Scope, { first, filter, bar }: OwnBar): Sql[] {
  const newer: PagePosition = { direction: 'newer', from: cursorOf(first) };
  const count = (within: TimeRange, page: PagePosition | null) =>
    countFromCursor(scope, { filter: atPage(filter, page), within });
  const hours = wholeHoursAfter(first, bar);
  const cuts = hours && hasHourlyCounts(filter) ? listCutHours(filter, { within: hours }) : null;
  if (!hours || !cuts) return [count(bar, newer)];
  return [
    count({ start: bar.start, end: hours.start }, newer),
    sql`(SELECT coalesce(sum(count), 0) FROM ${countedHours(scope, { filter, cuts, within: hours })})`,
    ...(hours.end < bar.end ? [count({ start: hours.end, end: bar.end }, null)] : []),
  ];
}

function wholeHoursAfter(first: ActivityHead, { end }: TimeRange): TimeRange | null {
  const start = (Math.floor(Date.parse(first.occurredAt) / HOUR) + 1) * HOUR;
  const last = Math.floor(end.getTime() / HOUR) * HOUR;
  return start < last ? { start: new Date(start), end: new Date(last) } : null;
}
