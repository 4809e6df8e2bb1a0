import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { pagedActivities } from '@/lib/activity/query/condition';
import type { TimeRange } from '@/lib/activity/query/time-range';
import { spellingsOf } from '@/lib/activity/users/users-condition';

/**
 * Which keys of a view: from the filter's cursor on, limited to `within`, which lies in the filter's period,
 * and of each part of the view those that `first`, an ORDER BY and a LIMIT, leaves.
 */
export type FirstOf = { filter: ActivityFilter; within?: TimeRange; first: Sql };

/**
 * Queries for the keys of a view's first activities, `occurred_at` and `sequence`, that have none in common.
 * Of users spelling by spelling, because the index is ordered within a spelling only; PostgreSQL cannot
 * tell how many activities a user has whose spellings it has to look up.
 */
export function firstKeys(scope: Scope, { filter, within, first }: FirstOf): Sql[] {
  const { users, sources, q } = filter;
  if (users.length === 0 || sources.length > 0 || q)
    return pagedActivities(scope, { filter, within }).map(
      (branch) => sql`(SELECT occurred_at, sequence FROM ${branch} ${first})`,
    );
  return pagedActivities(scope, { filter: { ...filter, users: [] }, within }).map(
    (branch) => sql`(
      SELECT found.* FROM (SELECT DISTINCT unnest(${spellingsOf(scope, users)}) AS name) AS spelling
      CROSS JOIN LATERAL (
        SELECT occurred_at, sequence FROM ${branch} AND user_principal_name = spelling.name
        ${first}) AS found)`,
  );
}
