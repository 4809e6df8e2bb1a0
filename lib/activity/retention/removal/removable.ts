import type { Queryable } from '@/lib/platform/database/connections/tenant-pool';
import { addDays, type Day } from '@/lib/platform/time/time';
import type { LegalHold } from '@/lib/activity/retention/legal-hold';

// What says what was removed, and why, outlives what it is about.
const KEPT_OPERATIONS = [
  'log_hold_released',
  'log_hold_set',
  'log_retention_applied',
  'log_retention_changed',
];

/** The condition that a row of `legal_hold` covers an activity: `occurred_at` and `customer_id` of `row`. */
const covers = (row: string) => `hold.released_at IS NULL AND hold.customer_id = ${row}.customer_id
  AND (hold.from_day IS NULL OR ${row}.occurred_at >= hold.from_day::timestamp AT TIME ZONE 'UTC')
  AND (hold.to_day IS NULL OR ${row}.occurred_at < (hold.to_day + 1)::timestamp AT TIME ZONE 'UTC')`;

/** The condition that no hold, but for `exceptHold` (SQL), covers a row of `activity` of the partner `$1`. */
const isFree = (exceptHold: string) => `NOT EXISTS (SELECT FROM legal_hold AS hold
  WHERE hold.partner_id = $1 AND hold.id IS DISTINCT FROM ${exceptHold} AND ${covers('activity')})`;

/** The condition that an activity is one that no policy removes. */
const IS_KEPT_RECORD = `(is_own AND operation_type IN ('${KEPT_OPERATIONS.join("', '")}'))`;

/** The condition that a policy may remove a row of `activity` of the partner `$1`. */
export const IS_REMOVABLE = `(NOT ${IS_KEPT_RECORD} AND ${isFree('NULL::uuid')})`;

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

const COUNT = `
  SELECT to_char(date_trunc('month', occurred_at, 'UTC') AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS month,
    count(*)::float8 AS count
  FROM activity
  WHERE partner_id = $1 AND NOT ${IS_KEPT_RECORD} AND ${isFree('$4::uuid')}
    AND occurred_at < $3::timestamp AT TIME ZONE 'UTC'
    AND ($2::text IS NULL OR occurred_at >= $2::timestamp AT TIME ZONE 'UTC')
    AND ($5::uuid IS NULL OR customer_id = $5)
  GROUP BY 1 ORDER BY 1`;

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
