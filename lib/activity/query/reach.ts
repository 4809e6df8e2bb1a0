import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import type { ActorKind } from '@/lib/activity/activity';
import { instantsOfDays } from '@/lib/platform/time/time';
import { getCustomerNames } from './customers';
import { compareFacets, type Facet } from './facets';
import { countedActivities } from './condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { OUTSIDE_WORKING_HOURS } from '@/lib/activity/filter/hours';
import { hoursCondition } from './hours-condition';
import { unnamedUserCondition } from '@/lib/activity/users/unnamed-user-condition';
import { groupByUser } from '@/lib/activity/users/group-by-user';
import { userKey } from '@/lib/activity/users/user-key';
import { usersCondition } from '@/lib/activity/users/users-condition';

/** What one user did in a period, and how far it reached. */
export type UserReach = {
  /** The latest spelling of the sign-in name; empty for activities that name no user. */
  user: string;
  actorKind: ActorKind;
  activities: number;
  customers: number;
  /** Customers that this user accessed for the first time ever; at most 20 are named. */
  firstAccessed: { id: string; name: string }[];
  firstAccessedCount: number;
  /** Operation types, the most frequent first. */
  actions: Facet[];
  /** Activities in `OUTSIDE_WORKING_HOURS` by the wall clock of the filter's zone. */
  outsideHours: number;
};

const MAX_NAMED = 20;

/**
 * Activities of one action under one spelling of a user; `outside` of them outside working hours.
 */
type ActionRow = {
  user: string;
  last: string;
  actor_kind: ActorKind;
  action: string;
  count: string;
  outside: string;
};

/** A user's customers in the view, and those among them that the user had not accessed before. */
type CustomersRow = { key: string; customers: string; first: string; first_ids: string[] | null };

/**
 * How far each user reached in the filter's period, under its selections; most customers first,
 * then by name. An access is the first when the user's whole log has none for that customer before
 * the period.
 */
export async function listReach(scope: Scope, filter: ActivityFilter): Promise<UserReach[]> {
  const [actions, customers] = await Promise.all([
    queryRows<ActionRow>(actionsQuery(scope, filter)),
    queryRows<CustomersRow>(customersQuery(scope, filter)),
  ]);
  const ids = new Set(customers.flatMap(({ first_ids }) => first_ids ?? []));
  const names = await getCustomerNames(scope, [...ids]);
  return toUserReach(actions, { customers, names }).sort(
    (one, other) => other.customers - one.customers || (one.user < other.user ? -1 : 1),
  );
}

function actionsQuery(scope: Scope, filter: ActivityFilter): Sql {
  const isOutside = hoursCondition(sql`occurred_at`, {
    hours: OUTSIDE_WORKING_HOURS,
    days: filter,
  });
  return sql`
    SELECT counts.*, (
      -- One user always has the same kind, except users who also belong to a customer.
      SELECT actor_kind FROM activity
      WHERE partner_id = ${scope.partnerId}::uuid AND user_principal_name = counts.user
      ORDER BY occurred_at DESC, sequence DESC LIMIT 1) AS actor_kind
    FROM (
      SELECT user_principal_name AS user, operation_type AS action, max(occurred_at) AS last,
        count(*) AS count, count(*) FILTER (WHERE ${isOutside}) AS outside
      FROM ${countedActivities(scope, filter)}
      GROUP BY 1, 2) AS counts
    ORDER BY count DESC, action`;
}

function customersQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT key, count(*) AS customers,
      count(*) FILTER (WHERE is_first) AS first,
      (array_agg(customer_id ORDER BY since, customer_id) FILTER (WHERE is_first))[1:${MAX_NAMED}]
        AS first_ids
    FROM (
      SELECT accessed.*, earlier.customer_id IS NULL AS is_first
      FROM (
        SELECT key, customer_id, min(since) AS since
        FROM ${withUserKey(
          scope,
          sql`SELECT user_principal_name, customer_id, min(occurred_at) AS since
            FROM ${countedActivities(scope, filter)} AND customer_id IS NOT NULL
            GROUP BY 1, 2`,
        )}
        GROUP BY 1, 2) AS accessed
      LEFT JOIN (
        SELECT DISTINCT key, customer_id FROM ${withUserKey(scope, accessedBefore(scope, filter))}
      ) AS earlier USING (key, customer_id)
    ) AS compared
    GROUP BY 1`;
}

// One user appears in several spellings; joins each spelling with its user's key.
function withUserKey({ partnerId }: Scope, rows: Sql): Sql {
  const key = sql`coalesce(key, user_principal_name)`;
  return sql`(
    SELECT spelling.*, CASE WHEN ${unnamedUserCondition(key)} THEN '' ELSE ${key} END AS key FROM (${rows}) AS spelling
    LEFT JOIN activity_user
      ON activity_user.partner_id = ${partnerId}::uuid AND name = user_principal_name) AS keyed`;
}

// All at once: a lookup for each customer of each user takes several times as long.
function accessedBefore(scope: Scope, filter: ActivityFilter): Sql {
  const { users, customers } = filter;
  const { start } = instantsOfDays(filter);
  return sql`
    SELECT DISTINCT user_principal_name, customer_id FROM activity
    WHERE partner_id = ${scope.partnerId}::uuid AND occurred_at < ${start.toISOString()}::timestamptz
      AND (${users.length === 0} OR ${usersCondition(scope, users)})
      AND (${customers.length === 0} OR customer_id = ANY(${customers}::uuid[]))`;
}

function toUserReach(
  actions: ActionRow[],
  { customers, names }: { customers: CustomersRow[]; names: Map<string, string> },
): UserReach[] {
  const reachOf = new Map(customers.map((row) => [userKey(row.key), row]));
  return groupByUser(actions).map(({ user, rows }) => {
    const reach = reachOf.get(userKey(user));
    const sum = (field: 'count' | 'outside') =>
      rows.reduce((total, row) => total + Number(row[field]), 0);
    return {
      user,
      actorKind: rows[0]?.actor_kind ?? 'system',
      activities: sum('count'),
      customers: Number(reach?.customers ?? 0),
      firstAccessed: (reach?.first_ids ?? []).map((id) => ({ id, name: names.get(id) ?? id })),
      firstAccessedCount: Number(reach?.first ?? 0),
      actions: countsByAction(rows),
      outsideHours: sum('outside'),
    };
  });
}

function countsByAction(rows: ActionRow[]): Facet[] {
  const counts = new Map<string, number>();
  for (const { action, count } of rows)
    counts.set(action, (counts.get(action) ?? 0) + Number(count));
  return [...counts].map(([value, count]) => ({ value, count })).sort(compareFacets);
}
