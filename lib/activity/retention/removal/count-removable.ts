import type { LegalHold } from '@/lib/activity/retention/legal-hold';
import type { Queryable } from '@/lib/platform/database/connections/tenant-pool';
import { addDays, type Day } from '@/lib/platform/time/time';
import { IS_COVERED, IS_KEPT_RECORD } from './removable';

/** The activities of a month (its first day, UTC). */
export type MonthCount = { month: Day; count: number };

/** Which activities to count: those before `before`, and from `from` on unless null. */
export type RemovableRange = {
  partnerId: string;
  from: Day | null;
  before: Day;
  /** Counts what this hold alone keeps. */
  onlyHold?: LegalHold;
};

const IN_RANGE = `activity.partner_id = $1 AND activity.occurred_at < $3::timestamp AT TIME ZONE 'UTC'
  AND ($2::text IS NULL OR activity.occurred_at >= $2::timestamp AT TIME ZONE 'UTC')`;

const BY_MONTH = `date_trunc('month', occurred_at, 'UTC') AS month, count(*) AS count`;

// All of them less those that are kept. Comparing each of millions with the holds takes ten times as
// long, and those under hold have an index.
const COUNT = `
  WITH stored AS (
    SELECT ${BY_MONTH} FROM activity
    WHERE ${IN_RANGE} AND ($5::uuid IS NULL OR customer_id = $5) GROUP BY 1
  ), kept AS (
    SELECT ${BY_MONTH} FROM (
      SELECT occurred_at, sequence FROM activity
      WHERE ${IN_RANGE} AND $5::uuid IS NULL AND ${IS_KEPT_RECORD}
      UNION
      SELECT activity.occurred_at, activity.sequence
      FROM legal_hold AS hold JOIN activity ON ${IN_RANGE} AND ${IS_COVERED}
      WHERE hold.partner_id = $1 AND hold.id IS DISTINCT FROM $4::uuid
        AND ($5::uuid IS NULL OR hold.customer_id = $5)) AS row
    GROUP BY 1)
  SELECT to_char(month AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS month,
    (stored.count - coalesce(kept.count, 0))::float8 AS count
  FROM stored LEFT JOIN kept USING (month)
  WHERE stored.count > coalesce(kept.count, 0) ORDER BY 1`;

/** Counts by month what no other hold keeps, the oldest month first. */
export async function countRemovable(
  client: Queryable,
  { partnerId, onlyHold, ...range }: RemovableRange,
): Promise<MonthCount[]> {
  const from = latest(range.from, onlyHold?.from ?? null);
  const end = onlyHold?.to ? addDays(onlyHold.to, 1) : range.before;
  const before = end < range.before ? end : range.before;
  const values = [partnerId, from, before, onlyHold?.id ?? null, onlyHold?.customerId ?? null];
  const { rows } = await client.query<MonthCount>(COUNT, values);
  return rows;
}

function latest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
