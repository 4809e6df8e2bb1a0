import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import type { FigureName } from './figures';
import type { InsightPeriod } from './insight-period';

/**
 * The FROM clause for counting and listing: the partner's subscriptions as `s`, each with the time
 * of its cancellation as `cancelled.at`, or null. Cancelling is possible only in the first days of
 * an order, so the log is searched only for those days of that customer, and only when the result
 * matters for the period.
 */
export function countedSubscriptions(scope: Scope, { start, end }: InsightPeriod): Sql {
  return sql`(SELECT * FROM subscription WHERE partner_id = ${scope.partnerId}::uuid) AS s
    LEFT JOIN LATERAL (
      SELECT max(occurred_at) AS at FROM activity
      WHERE lower(s.status) = 'deleted' AND NOT s.is_trial
        AND ((s.effective_from < ${end} AND s.cancellation_allowed_until >= ${start})
          OR (s.commitment_ends_at >= ${start} AND s.commitment_ends_at < ${end}))
        AND partner_id = ${scope.partnerId}::uuid AND customer_id = s.customer_id
        AND occurred_at BETWEEN s.effective_from AND s.cancellation_allowed_until
        AND operation_type = 'update_subscription' AND lower(status) = 'succeeded'
        AND resource_new_value ~* '"Status"\\s*:\\s*"deleted"'
        AND resource_new_value ~* ('"Id"\\s*:\\s*"' || s.id || '"')
    ) AS cancelled ON true`;
}

/**
 * The subscriptions among `countedSubscriptions` that a figure counts:
 * - `sold`: paid, created in the period, whatever happened to them since. A converted trial counts on
 *   the day the trial started.
 * - `churned`: paid, now expired, disabled or deleted, and lost in the period: at the time of the
 *   cancellation record, else at the end of the term. Without either they count in no period.
 * - `active`, `suspended`: with that status now; trials count as active too.
 * - `ending`: paid, with a term that ends today or in the days ahead; either `renewing`, active with
 *   auto-renew on, or `expiring`, active with auto-renew off, or suspended: those never renew. What is
 *   expired, disabled or deleted has ended already.
 * - `trials`: active trials; `trialsEnding`: those that end today or in the days ahead.
 * One-time purchases are never renewed.
 */
export function figureCondition(figure: FigureName, period: InsightPeriod): Sql {
  switch (figure) {
    case 'sold':
      return sql`NOT is_trial AND created_at >= ${period.start} AND created_at < ${period.end}`;
    case 'churned':
      return churned(period);
    case 'active':
      return IS_ACTIVE;
    case 'suspended':
      return sql`lower(status) = 'suspended'`;
    case 'ending':
      return ending(period);
    case 'renewing':
      return sql`${ending(period)} AND ${RENEWS}`;
    case 'expiring':
      return sql`${ending(period)} AND NOT ${RENEWS}`;
    case 'trials':
      return sql`${IS_ACTIVE} AND is_trial`;
    case 'trialsEnding':
      return sql`${IS_ACTIVE} AND is_trial AND ${endsSoon(period)}`;
  }
}

/** The column with the number of licenses of the rows that meet a condition. */
export function licensesWhere(condition: Sql): Sql {
  return sql`coalesce(sum(quantity) FILTER (
    WHERE ${condition} AND lower(unit_type) = 'licenses'), 0)`;
}

const IS_ACTIVE = sql`lower(status) = 'active'`;

// As `renewsAtEnd` in the rules of subscriptions says of paid ones.
const RENEWS = sql`(${IS_ACTIVE} AND auto_renew AND lower(billing_cycle) <> 'one-time')`;

function ending(period: InsightPeriod): Sql {
  return sql`lower(status) IN ('active', 'suspended') AND NOT is_trial AND ${endsSoon(period)}`;
}

function churned({ start, end, at }: InsightPeriod): Sql {
  const lost = sql`coalesce(cancelled.at,
    CASE WHEN commitment_ends_at <= ${at} THEN commitment_ends_at END)`;
  return sql`NOT is_trial AND lower(status) IN ('expired', 'disabled', 'deleted')
    AND ${lost} >= ${start} AND ${lost} < ${end}`;
}

function endsSoon({ aheadStart, aheadEnd }: InsightPeriod): Sql {
  return sql`commitment_ends_at >= ${aheadStart} AND commitment_ends_at < ${aheadEnd}`;
}
