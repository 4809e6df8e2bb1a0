import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';

/** The bounds of a range of activities in page order, as conditions on their columns. */
export type Bounds = { from: Sql; to: Sql };

type SourceRange = { sources: ActivityFilter['sources']; bounds: Bounds };

/**
 * The activities that came by one of the kinds of ways, each once, in place of `activity` where these
 * are counted or looked through: with the columns that a filter may name, and no others. Those that
 * came so at first are in an index by kind; `bounds` cut what is looked through of the others.
 */
export function activitiesFromSources(scope: Scope, chosen: SourceRange): Sql {
  return sql`(${joinSql(branches(scope, chosen), ' UNION ALL ')}) AS came`;
}

/** The same in parts, each of which an index has in page order. */
export function activityBranchesFromSources(scope: Scope, chosen: SourceRange): Sql[] {
  return branches(scope, chosen).map((part) => sql`(${part}) AS came`);
}

/** The condition on rows that have an activity's place for being one of these. */
export function sourceCondition(scope: Scope, chosen: SourceRange): Sql {
  const { from, to } = chosen.bounds;
  return sql`(occurred_at, sequence) IN (
    SELECT occurred_at, sequence FROM ${activitiesFromSources(scope, chosen)}
    WHERE partner_id = ${scope.partnerId}::uuid AND ${from} AND ${to})`;
}

const COLUMNS = sql`partner_id, occurred_at, sequence, customer_id, user_principal_name,
  resource_type, operation_type, status`;

// A part for each kind that was the first way, as of several at once an index has no order, and one
// for those that came by one of them later.
function branches({ partnerId }: Scope, { sources, bounds }: SourceRange): Sql[] {
  const isChosen = sql`source_kind = ANY(${sources}::source_kind[])`;
  const first = sources.map(
    (kind) => sql`SELECT ${COLUMNS} FROM activity WHERE source_kind = ${kind}::source_kind`,
  );
  // Once for an activity, however many of the kinds it came by; in this order the key has them.
  const later = sql`
    SELECT ${COLUMNS} FROM (
      SELECT partner_id, occurred_at, sequence FROM activity_source
      WHERE partner_id = ${partnerId}::uuid AND ${isChosen} AND ${bounds.from} AND ${bounds.to}
      GROUP BY 1, 2, 3
    ) AS later JOIN activity USING (partner_id, occurred_at, sequence)
    WHERE (${isChosen}) IS NOT TRUE`;
  return [...first, later];
}
