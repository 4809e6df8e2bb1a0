import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { instantsOfDays, type Day } from '@/lib/platform/time/time';
import { countedSubscriptions, figureCondition, licensesWhere } from './figure-condition';
import type { Amount } from './figures';
import type { InsightPeriod } from './insight-period';
import { splitPeriod } from './split-period';

/** What was sold in some of the period's days, both included. */
export type SoldInDays = Amount & { from: Day; to: Day };

/** What the figure `sold` counts, part by part of the period. */
export async function listSoldOverTime(scope: Scope, period: InsightPeriod): Promise<SoldInDays[]> {
  const parts = splitPeriod(period.filter);
  const { zone } = period.filter;
  const starts = parts.map((days) => instantsOfDays({ ...days, zone }).start);
  const rows = await queryRows<{ part: number; subscriptions: string; licenses: string }>(sql`
    SELECT width_bucket(created_at, ${starts}::timestamptz[]) AS part,
      count(*) AS subscriptions, ${licensesWhere(sql`true`)} AS licenses
    FROM ${countedSubscriptions(scope, period)}
    WHERE ${figureCondition('sold', period)}
    GROUP BY 1`);
  const rowOf = new Map(rows.map((row) => [row.part, row]));
  return parts.map((days, index) => {
    const row = rowOf.get(index + 1);
    return {
      ...days,
      subscriptions: Number(row?.subscriptions ?? 0),
      licenses: Number(row?.licenses ?? 0),
    };
  });
}
