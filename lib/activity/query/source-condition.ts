import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { OWN_SOURCE } from '@/lib/activity/source/source';
import { IS_NOT_OWN } from '@/lib/activity/own/own-condition';

/** The bounds of a range of activities in page order, as conditions on their columns. */
export type Bounds = { from: Sql; to: Sql };

type SourceRange = Pick<ActivityFilter, 'sources' | 'own'> & { bounds: Bounds };

/**
 * The activities from one of the kinds of sources, each once, as a replacement for `activity` when
 * they are counted or scanned; only with the columns that a filter can use. An index covers those
 * whose first source has that kind; `bounds` limit the scan for the others.
 */
export function activitiesFromSources(scope: Scope, range: SourceRange): Sql {
  return sql`(${joinSql(branches(scope, range), ' UNION ALL ')}) AS matching`;
}

/** The same as separate branches, each of which an index provides in page order. */
export function activityBranchesFromSources(scope: Scope, range: SourceRange): Sql[] {
  return branches(scope, range).map((branch) => sql`(${branch}) AS matching`);
}

/** The condition that a row's position belongs to one of these activities. */
export function sourceCondition(scope: Scope, range: SourceRange): Sql {
  const { from, to } = range.bounds;
  return sql`(occurred_at, sequence) IN (
    SELECT occurred_at, sequence FROM ${activitiesFromSources(scope, range)}
    WHERE partner_id = ${scope.partnerId}::uuid AND ${from} AND ${to})`;
}

const COLUMNS = sql`partner_id, occurred_at, sequence, customer_id, user_principal_name,
  resource_type, operation_type, status, actor_kind`;

// Own activities are first recorded here, so that only there the rows have to be read for it.
// By the view, for the index by an enum: see the migration `row_security`.
// One branch for each kind of first source, because an index over several kinds has no order, and
// one for the activities that came from one of them later.
function branches({ partnerId }: Scope, { sources, bounds, own }: SourceRange): Sql[] {
  const isChosen = sql`source_kind = ANY(${sources}::source_kind[])`;
  const first = sources.map(
    (kind) => sql`SELECT ${COLUMNS} FROM partner_activity
      WHERE source_kind = ${kind}::source_kind ${own || kind !== OWN_SOURCE.kind ? sql`` : sql`AND ${IS_NOT_OWN}`}`,
  );
  // One row for each activity, however many of the kinds it came from; the key is in this order.
  const later = sql`
    SELECT ${COLUMNS} FROM (
      SELECT partner_id, occurred_at, sequence FROM activity_source
      WHERE partner_id = ${partnerId}::uuid AND ${isChosen} AND ${bounds.from} AND ${bounds.to}
      GROUP BY 1, 2, 3
    ) AS later JOIN activity USING (partner_id, occurred_at, sequence)
    WHERE (${isChosen}) IS NOT TRUE ${own ? sql`` : sql`AND ${IS_NOT_OWN}`}`;
  return [...first, later];
}
