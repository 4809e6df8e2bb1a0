import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/database/database';
import type { ActorKind } from './activity';
import { instantsOfDays } from '@/lib/time';
import { namesOfCustomers, type Facet } from './facets';
import { countedActivities } from './filter/condition';
import type { ActivityFilter } from './filter/filter';
import { NIGHT } from './filter/hours';
import { hoursCondition } from './filter/hours-condition';

/** What one actor did in a period, and how far it went. */
export type UserReach = {
  /** The sign-in name. */
  user: string;
  actorKind: ActorKind;
  activities: number;
  customers: number;
  /** Customers that this user touched for the first time ever; at most 20 are named. */
  firstTouched: { id: string; name: string }[];
  firstTouchedCount: number;
  /** Operation types, the most frequent first. */
  actions: Facet[];
  /** Activities in the hours of `NIGHT` by the wall clock of the filter's zone. */
  outsideHours: number;
};

const MOST_NAMED = 20;

/** A user's activities of one action: `outside` of them outside the hours. */
type ActionRow = {
  user: string;
  actor_kind: ActorKind;
  action: string;
  count: string;
  outside: string;
};

/** A user's customers in the view, and those of them that the user had not touched before it. */
type CustomersRow = { user: string; customers: string; first: string; first_ids: string[] | null };

/**
 * How far each user reached in the filter's period, under its choices; most customers first, then
 * by name. A customer is touched for the first time when the user's whole log has nothing of it before
 * the period.
 */
export async function listReach(scope: Scope, filter: ActivityFilter): Promise<UserReach[]> {
  const [actions, customers] = await Promise.all([
    queryRows<ActionRow>(actionsQuery(scope, filter)),
    queryRows<CustomersRow>(customersQuery(scope, filter)),
  ]);
  const ids = new Set(customers.flatMap(({ first_ids }) => first_ids ?? []));
  const names = await namesOfCustomers(scope, [...ids]);
  return usersOf(actions, { customers, names }).sort(
    (one, other) => other.customers - one.customers || (one.user < other.user ? -1 : 1),
  );
}

function actionsQuery(scope: Scope, filter: ActivityFilter): Sql {
  const isOutside = hoursCondition(sql`occurred_at`, { hours: NIGHT, days: filter });
  return sql`
    SELECT told.*, (
      -- Of one user the kind is the same, but for one who is also a customer's.
      SELECT actor_kind FROM activity
      WHERE partner_id = ${scope.partnerId}::uuid AND user_principal_name = told.user
      ORDER BY occurred_at DESC, sequence DESC LIMIT 1) AS actor_kind
    FROM (
      SELECT user_principal_name AS user, operation_type AS action, count(*) AS count,
        count(*) FILTER (WHERE ${isOutside}) AS outside
      FROM ${countedActivities(scope, filter)}
      GROUP BY 1, 2) AS told
    ORDER BY count DESC, action`;
}

function customersQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT user_principal_name AS user, count(*) AS customers,
      count(*) FILTER (WHERE is_first) AS first,
      (array_agg(customer_id ORDER BY since, customer_id) FILTER (WHERE is_first))[1:${MOST_NAMED}]
        AS first_ids
    FROM (
      SELECT touched.*, earlier.customer_id IS NULL AS is_first
      FROM (
        SELECT user_principal_name, customer_id, min(occurred_at) AS since
        FROM ${countedActivities(scope, filter)} AND customer_id IS NOT NULL
        GROUP BY 1, 2) AS touched
      LEFT JOIN (${touchedBefore(scope, filter)}) AS earlier USING (user_principal_name, customer_id)
    ) AS told
    GROUP BY 1`;
}

// All of it at once: looked up for each customer of each user it would take several times as long.
function touchedBefore({ partnerId }: Scope, filter: ActivityFilter): Sql {
  const { users, customers } = filter;
  const { start } = instantsOfDays(filter);
  return sql`
    SELECT DISTINCT user_principal_name, customer_id FROM activity
    WHERE partner_id = ${partnerId}::uuid AND occurred_at < ${start.toISOString()}::timestamptz
      AND (${users.length === 0} OR user_principal_name = ANY(${users}::text[]))
      AND (${customers.length === 0} OR customer_id = ANY(${customers}::uuid[]))`;
}

function usersOf(
  actions: ActionRow[],
  { customers, names }: { customers: CustomersRow[]; names: Map<string, string> },
): UserReach[] {
  const reachOf = new Map(customers.map((row) => [row.user, row]));
  return [...rowsByUser(actions)].map(([user, rows]) => {
    const touched = reachOf.get(user);
    const sum = (field: 'count' | 'outside') =>
      rows.reduce((total, row) => total + Number(row[field]), 0);
    return {
      user,
      actorKind: rows[0]?.actor_kind ?? 'system',
      activities: sum('count'),
      customers: Number(touched?.customers ?? 0),
      firstTouched: (touched?.first_ids ?? []).map((id) => ({ id, name: names.get(id) ?? id })),
      firstTouchedCount: Number(touched?.first ?? 0),
      actions: rows.map(({ action, count }) => ({ value: action, count: Number(count) })),
      outsideHours: sum('outside'),
    };
  });
}

function rowsByUser(rows: ActionRow[]): Map<string, ActionRow[]> {
  const byUser = new Map<string, ActionRow[]>();
  for (const row of rows) {
    const own = byUser.get(row.user);
    if (own) own.push(row);
    else byUser.set(row.user, [row]);
  }
  return byUser;
}
