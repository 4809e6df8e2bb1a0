import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { IS_NOT_OWN } from '@/lib/activity/own/own-condition';
import type { Bounds } from '@/lib/activity/query/source-condition';

/**
 * A replacement for `activity_hour` in which the activities of `cuts`, the first instants of UTC hours,
 * are counted one by one, each at its own time, as are the product's own ones between the bounds `own`:
 * the hourly counts leave those out.
 */
export function hourlyCounts(
  scope: Scope,
  { cuts, own }: { cuts: Date[]; own: Bounds | null },
): Sql {
  if (cuts.length === 0 && !own) return sql`activity_hour`;
  const hours = sql`${cuts.map((cut) => cut.toISOString())}::timestamptz[]`;
  const branches = [
    sql`SELECT partner_id, hour, operation_type, status, count FROM activity_hour
      ${cuts.length > 0 ? sql`WHERE hour <> ALL(${hours})` : sql``}`,
    ...(cuts.length > 0 ? [activitiesIn(scope, hours)] : []),
    ...(own ? [ownActivities(scope, own)] : []),
  ];
  return sql`(${joinSql(branches, ' UNION ALL ')}) AS hours`;
}

// By an entry into the index for each hour: without OFFSET PostgreSQL may compare each activity with
// each hour.
function activitiesIn({ partnerId }: Scope, hours: Sql): Sql {
  return sql`
    SELECT within.* FROM unnest(${hours}) AS cut (start) CROSS JOIN LATERAL (
      SELECT partner_id, occurred_at, operation_type, status, 1 FROM activity
      WHERE partner_id = ${partnerId}::uuid AND ${IS_NOT_OWN}
        AND occurred_at >= cut.start AND occurred_at < cut.start + interval '1 hour'
      OFFSET 0) AS within`;
}

function ownActivities({ partnerId }: Scope, { from, to }: Bounds): Sql {
  return sql`
    SELECT partner_id, occurred_at, operation_type, status, 1 FROM activity
    WHERE is_own AND partner_id = ${partnerId}::uuid AND ${from} AND ${to}`;
}
