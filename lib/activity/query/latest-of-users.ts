import type { Scope } from '@/lib/auth/scope';
import type { ActorKind } from '@/lib/activity/activity';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countedActivitiesWithKind } from './condition';

/** The latest activity under a spelling of a user: its time as PostgreSQL writes it, and who acted. */
export type LatestOfUser = { user: string; last: string; actorKind: ActorKind };

/** The latest activity in a view under each of these spellings; those without one are left out. */
export function readLatestOfUsers(
  scope: Scope,
  { filter, users }: { filter: ActivityFilter; users: string[] },
): Promise<LatestOfUser[]> {
  return queryRows<LatestOfUser>(
    scope,
    sql`
    SELECT spelling AS user, latest.occurred_at AS last, latest.actor_kind AS "actorKind"
    FROM unnest(${users}::text[]) AS spelling CROSS JOIN LATERAL (
      SELECT occurred_at, actor_kind FROM ${countedActivitiesWithKind(scope, { filter })}
        AND user_principal_name = spelling
      ORDER BY occurred_at DESC, sequence DESC LIMIT 1) AS latest`,
  );
}
