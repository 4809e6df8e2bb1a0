import type { Scope } from '@/lib/auth/scope';
import type { ActorKind } from '@/lib/activity/activity';
import { sql, type Sql } from '@/lib/platform/database/database';
import type { Bounds } from './source-condition';

/** The condition that a row of `activity` has one of these kinds of actor. */
export function kindCondition(kinds: ActorKind[]): Sql {
  const [only] = kinds;
  // Before PostgreSQL 17 an index gives rows of several in no order.
  return only && kinds.length === 1
    ? sql`actor_kind = ${only}::actor_kind`
    : sql`actor_kind = ANY(${kinds}::actor_kind[])`;
}

/**
 * The same for a row of the searchable activities, whose texts have no kind: its position belongs
 * to an activity of one of them.
 */
export function searchedKindCondition(
  scope: Scope,
  { kinds, bounds: { from, to } }: { kinds: ActorKind[]; bounds: Bounds },
): Sql {
  return sql`(occurred_at, sequence) IN (
    SELECT occurred_at, sequence FROM partner_activity
    WHERE partner_id = ${scope.partnerId}::uuid AND ${from} AND ${to} AND ${kindCondition(kinds)})`;
}
