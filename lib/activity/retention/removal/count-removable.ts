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

const MONTH = `date_trunc('month', occurred_at, 'UTC') AT TIME ZONE 'UTC', 'YYYY-MM-DD'`;

const BY_MONTH = `to_char(${MONTH}) AS month, count(*)::float8 AS count`;

const STORED = `SELECT ${BY_MONTH} FROM activity
  WHERE ${IN_RANGE} AND ($4::uuid IS NULL OR customer_id = $4) GROUP BY 1`;

const KEPT = `SELECT ${BY_MONTH} FROM (
    SELECT occurred_at, sequence FROM activity
    WHERE ${IN_RANGE} AND $4::uuid IS NULL AND ${IS_KEPT_RECORD}
    UNION
    SELECT activity.occurred_at, activity.sequence
    FROM legal_hold AS hold JOIN activity ON ${IN_RANGE} AND ${IS_COVERED}
    WHERE hold.partner_id = $1 AND hold.id IS DISTINCT FROM $5::uuid
      AND ($4::uuid IS NULL OR hold.customer_id = $4)) AS row
  GROUP BY 1`;

/**
 * Counts by month what no other hold keeps, the oldest month first: all activities less those that are
 * kept. Comparing each of millions with the holds takes ten times as long, and those under hold have an
 * index.
 */
export async function countRemovable(
  client: Queryable,
  { partnerId, onlyHold, ...range }: RemovableRange,
): Promise<MonthCount[]> {
  const from = latest(range.from, onlyHold?.from ?? null);
  const end = onlyHold?.to ? addDays(onlyHold.to, 1) : range.before;
  const before = end < range.before ? end : range.before;
  const customerId = onlyHold?.customerId ?? null;
  const { rows } = await client.query<MonthCount>(STORED, [partnerId, from, before, customerId]);
  const exceptHold = onlyHold?.id ?? null;
  return withoutKept(client, { stored: rows, partnerId, from, before, customerId, exceptHold });
}

type StoredRange = Omit<RemovableRange, 'onlyHold'> & {
  stored: MonthCount[];
  customerId?: string | null;
  exceptHold?: string | null;
};

/** What is left of counts by month without the activities of the same range that are kept. */
export async function withoutKept(
  client: Queryable,
  { stored, partnerId, from, before, customerId = null, exceptHold = null }: StoredRange,
): Promise<MonthCount[]> {
  const values = [partnerId, from, before, customerId, exceptHold];
  const { rows: kept } = await client.query<MonthCount>(KEPT, values);
  const keptIn = new Map(kept.map(({ month, count }) => [month, count]));
  return stored
    .map(({ month, count }) => ({ month, count: count - (keptIn.get(month) ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => (one.month < other.month ? -1 : 1));
}

function latest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
