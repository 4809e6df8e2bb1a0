import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import type { FigureName } from './figures';
import type { InsightPeriod } from './insight-period';

/**
 * What counting and listing read from: the partner's subscriptions as `s`, each with when it was
 * cancelled as `cancelled.at`, or null. Only an order's first days allow it, so that the log is
 * asked for those days of that customer alone, and only where the answer matters for the period.
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
 * What a figure counts among `countedSubscriptions`:
 * - `sold`: paid, created in the period, whatever became of it since. One that began as a trial and
 *   was converted counts on the day on which the trial began.
 * - `churned`: paid, expired, disabled or deleted by now, and lost in the period: by the record of
 *   its cancellation, else by the end of its term. Whose loss has neither is counted in no period.
 * - `active`, `suspended`: in that state now; trials are active too.
 * - `renewing`: active and paid, with auto-renew on; the term ends today or in the days ahead.
 * - `trials`: active trials; `trialsEnding`: those that end today or in the days ahead.
 * What was bought once is never renewed.
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
    case 'renewing':
      return sql`${IS_ACTIVE} AND NOT is_trial AND auto_renew AND lower(billing_cycle) <> 'one-time'
        AND ${endsSoon(period)}`;
    case 'trials':
      return sql`${IS_ACTIVE} AND is_trial`;
    case 'trialsEnding':
      return sql`${IS_ACTIVE} AND is_trial AND ${endsSoon(period)}`;
  }
}

/** How many licenses the rows of a condition hold, as a column. */
export function licensesWhere(condition: Sql): Sql {
  return sql`coalesce(sum(quantity) FILTER (
    WHERE ${condition} AND lower(unit_type) = 'licenses'), 0)`;
}

const IS_ACTIVE = sql`lower(status) = 'active'`;

function churned({ start, end, at }: InsightPeriod): Sql {
  const lost = sql`coalesce(cancelled.at,
    CASE WHEN commitment_ends_at <= ${at} THEN commitment_ends_at END)`;
  return sql`NOT is_trial AND lower(status) IN ('expired', 'disabled', 'deleted')
    AND ${lost} >= ${start} AND ${lost} < ${end}`;
}

function endsSoon({ aheadStart, aheadEnd }: InsightPeriod): Sql {
  return sql`commitment_ends_at >= ${aheadStart} AND commitment_ends_at < ${aheadEnd}`;
}
