import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { totalOf } from '@/lib/activity/outcome';
import { countHistogram } from '@/lib/activity/query/histogram-counts';
import type { Scope } from '@/lib/auth/scope';
import { queryableFor } from '@/lib/platform/database/database';
import { addDays, addMonths, now, startOfDay, UTC, type Day } from '@/lib/platform/time/time';
import { withoutKept, type MonthCount } from './count-removable';

/**
 * Counts by month what no hold keeps of the months from `from` (null: the first) to the one before
 * `before`. For a page: the activities are counted as the chart of the log counts them, which takes
 * little longer for millions.
 */
export async function countExpiring(
  scope: Scope,
  range: { from: Day | null; before: Day },
): Promise<MonthCount[]> {
  const { before } = range;
  const from = range.from ?? (await findFirstMonth(scope));
  if (from === null || from >= before) return [];
  const period = { from, to: addDays(before, -1), own: 'on' };
  const { filter } = parseActivityFilter(period, now());
  if (filter === null) throw new Error(`No view shows ${from} to ${before}.`);
  const months = listMonths(from, before);
  const bars = months.map((month) => ({
    start: startOfDay(month, UTC),
    end: startOfDay(addMonths(month, 1), UTC),
  }));
  const counted = await countHistogram(scope, { filter, bars });
  const stored = months.map((month, at) => {
    const bar = counted.bars[at];
    return { month, count: bar ? totalOf(bar) : 0 };
  });
  const { partnerId } = scope;
  return withoutKept(queryableFor(scope), { stored, partnerId, from, before });
}

async function findFirstMonth(scope: Scope): Promise<Day | null> {
  const { rows } = await queryableFor(scope).query<{ month: Day | null }>(
    `SELECT to_char(min(occurred_at) AT TIME ZONE 'UTC', 'YYYY-MM-01') AS month
     FROM activity WHERE partner_id = $1`,
    [scope.partnerId],
  );
  return rows[0]?.month ?? null;
}

function listMonths(from: Day, before: Day): Day[] {
  const months: Day[] = [];
  for (let month = from; month < before; month = addMonths(month, 1)) months.push(month);
  return months;
}
