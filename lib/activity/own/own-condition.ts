import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';

/** The condition that a row of `activity` is not about the log or the account themselves. */
export const IS_NOT_OWN = sql`NOT is_own`;

/** The same for a row of the searchable activities, whose texts do not say; own ones have an index. */
export const IS_NOT_OWN_SEARCHED = sql`NOT EXISTS (
  SELECT FROM activity AS own
  WHERE own.is_own AND (own.partner_id, own.occurred_at, own.sequence)
    = (searched.partner_id, searched.occurred_at, searched.sequence))`;

/**
 * The hourly counts, which leave the product's own activities out, together with those, counted one by
 * one between two conditions on their time: a replacement for `activity_hour`.
 */
export function hoursWithOwn({ partnerId }: Scope, { from, to }: { from: Sql; to: Sql }): Sql {
  return sql`(
    SELECT partner_id, hour, operation_type, status, count FROM activity_hour
    UNION ALL
    SELECT partner_id, date_trunc('hour', occurred_at, 'UTC'), operation_type, status, 1
    FROM activity WHERE is_own AND partner_id = ${partnerId}::uuid AND ${from} AND ${to}
  ) AS hours`;
}
