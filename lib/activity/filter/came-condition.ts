import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/database/database';
import type { ActivityFilter } from './filter';

/** The bounds of a range of activities in page order, as conditions on their columns. */
export type Bounds = { from: Sql; to: Sql };

type Chosen = { sources: ActivityFilter['sources']; bounds: Bounds };

/**
 * The activities that came by one of the kinds of ways, each once, in place of `activity` where these
 * are counted or looked through: with the columns that a filter may name, and no others. Those that
 * came so at first are in an index by kind; `bounds` cut what is looked through of the others.
 */
export function cameActivities({ partnerId }: Scope, { sources, bounds }: Chosen): Sql {
  const columns = sql`partner_id, occurred_at, sequence, customer_id, user_principal_name,
    resource_type, operation_type, status`;
  const isFirst = sql`source_kind = ANY(${sources}::source_kind[])`;
  return sql`(
    SELECT ${columns} FROM activity WHERE ${isFirst}
    UNION ALL
    SELECT ${columns} FROM activity
    WHERE (${isFirst}) IS NOT TRUE AND (partner_id, occurred_at, sequence) IN (
      SELECT partner_id, occurred_at, sequence FROM activity_source
      WHERE partner_id = ${partnerId}::uuid AND ${isFirst} AND ${bounds.from} AND ${bounds.to})
  ) AS came`;
}

/** The condition on rows that have an activity's place for being one of these. */
export function cameCondition(scope: Scope, chosen: Chosen): Sql {
  const { from, to } = chosen.bounds;
  return sql`(occurred_at, sequence) IN (
    SELECT occurred_at, sequence FROM ${cameActivities(scope, chosen)}
    WHERE partner_id = ${scope.partnerId}::uuid AND ${from} AND ${to})`;
}
