import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { instantsOfDays, type Day } from '@/lib/platform/time/time';
import { countedSubscriptions, figureCondition, licensesWhere } from './figure-condition';
import type { Amount } from './figures';
import type { InsightPeriod } from './insight-period';
import { splitPeriod } from './split-period';

/** What was sold from one day of the period to another, both included. */
export type SoldInDays = Amount & { from: Day; to: Day };

/** The figure `sold`, split into buckets over the period. */
export async function listSoldOverTime(scope: Scope, period: InsightPeriod): Promise<SoldInDays[]> {
  const buckets = splitPeriod(period.filter);
  const { zone } = period.filter;
  const starts = buckets.map((days) => instantsOfDays({ ...days, zone }).start);
  const rows = await queryRows<{ bucket: number; subscriptions: string; licenses: string }>(
    scope,
    sql`
    SELECT width_bucket(created_at, ${starts}::timestamptz[]) AS bucket,
      count(*) AS subscriptions, ${licensesWhere(sql`true`)} AS licenses
    FROM ${countedSubscriptions(scope, period)}
    WHERE ${figureCondition('sold', period)}
    GROUP BY 1`,
  );
  const rowOf = new Map(rows.map((row) => [row.bucket, row]));
  return buckets.map((days, index) => {
    const row = rowOf.get(index + 1);
    return {
      ...days,
      subscriptions: Number(row?.subscriptions ?? 0),
      licenses: Number(row?.licenses ?? 0),
    };
  });
}
