import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityHead } from '@/lib/activity/activity';
import { cursorOf } from '@/lib/activity/filter/cursor';
import { HEAD_COLUMNS, toHead, type HeadRow } from '@/lib/activity/query/row';
import { spellingsOf } from '@/lib/activity/users/users-condition';

/** The records next to one in time: `previous` is older, `next` is newer; null at the ends. */
export type Neighbours = { previous: ActivityHead | null; next: ActivityHead | null };

const MAX_CORRELATED = 50;

/** Finds the activities just before and after one, among those of its customer or of its user. */
export async function findNeighbours(
  scope: Scope,
  { activity, by }: { activity: ActivityHead; by: 'customer' | 'user' },
): Promise<Neighbours> {
  if (by === 'customer' && activity.customerId === null) return { previous: null, next: null };
  const { occurredAt, sequence } = cursorOf(activity);
  const position = sql`(${occurredAt}::timestamptz, ${sequence}::bigint)`;
  const first = by === 'customer' ? findFirstOfCustomer : findFirstOfUser;
  const [previous, next] = await Promise.all([
    first(scope, {
      activity,
      beside: sql`(occurred_at, sequence) < ${position}`,
      order: sql`occurred_at DESC, sequence DESC`,
    }),
    first(scope, {
      activity,
      beside: sql`(occurred_at, sequence) > ${position}`,
      order: sql`occurred_at ASC, sequence ASC`,
    }),
  ]);
  return { previous, next };
}

/** Lists other records of the same correlation id, newest first, at most 50. */
export async function listCorrelated(
  scope: Scope,
  activity: ActivityHead,
): Promise<{ activities: ActivityHead[]; hasMore: boolean }> {
  if (activity.correlationId === null) return { activities: [], hasMore: false };
  const rows = await queryRows<HeadRow>(
    scope,
    sql`
    SELECT ${HEAD_COLUMNS} FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND correlation_id = ${activity.correlationId}
      AND record_id <> ${activity.recordId} AND ${isShownBeside(scope, activity)}
    ORDER BY occurred_at DESC, sequence DESC LIMIT ${MAX_CORRELATED + 1}`,
  );
  const activities = rows.slice(0, MAX_CORRELATED).map(toHead);
  return { activities, hasMore: rows.length > MAX_CORRELATED };
}

/** Where to search from an activity: on which side, and in which order. */
type NeighbourSearch = { activity: ActivityHead; beside: Sql; order: Sql };

function findFirstOfCustomer(
  scope: Scope,
  { activity, beside, order }: NeighbourSearch,
): Promise<ActivityHead | null> {
  return findFirst(
    scope,
    sql`
    SELECT ${HEAD_COLUMNS} FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND customer_id = ${activity.customerId}::uuid
      AND ${beside}
    ORDER BY ${order} LIMIT 1`,
  );
}

// Finds the first row of each spelling, then the first of these, because the index is ordered
// within a spelling only. Its key alone: to Citus, what is read beside it names no partner of its own.
function findFirstOfUser(
  scope: Scope,
  { activity, beside, order }: NeighbourSearch,
): Promise<ActivityHead | null> {
  return findFirst(
    scope,
    sql`
    SELECT ${HEAD_COLUMNS} FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND (occurred_at, sequence) = (
      SELECT found.* FROM (
        SELECT DISTINCT unnest(${spellingsOf(scope, [activity.userPrincipalName])}) AS name) AS spelling
      CROSS JOIN LATERAL (
        SELECT occurred_at, sequence FROM activity
        WHERE partner_id = ${scope.partnerId}::uuid AND user_principal_name = spelling.name
          AND ${beside} AND ${isShownBeside(scope, activity)}
        ORDER BY ${order} LIMIT 1) AS found
      ORDER BY ${order} LIMIT 1)`,
  );
}

// What was done to the log and the account themselves is shown only beside another such activity.
function isShownBeside({ partnerId }: Scope, { recordId, sequence }: ActivityHead): Sql {
  return sql`(NOT is_own OR EXISTS (
    SELECT 1 FROM activity AS shown WHERE shown.partner_id = ${partnerId}::uuid
      AND shown.record_id = ${recordId} AND shown.sequence = ${sequence}::bigint AND shown.is_own))`;
}

async function findFirst(scope: Scope, query: Sql): Promise<ActivityHead | null> {
  const [row] = await queryRows<HeadRow>(scope, query);
  return row ? toHead(row) : null;
}
