import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql, type Sql } from '@/lib/platform/database/database';
import type { ActorKind } from '@/lib/activity/activity';
import { instantsOfDays } from '@/lib/platform/time/time';
import type { WorkingWeek } from '@/lib/profile/preferences';
import { compareFacets, type Facet } from '@/lib/activity/query/facets';
import { countedActivities, countedActivitiesWithKind } from '@/lib/activity/query/condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { hoursOutside } from '@/lib/activity/filter/hours';
import { hoursCondition, weekdaysCondition } from '@/lib/activity/query/hours/hours-condition';
import { unnamedUserCondition } from '@/lib/activity/users/unnamed-user-condition';
import { groupByUser } from '@/lib/activity/users/group-by-user';
import { userKey } from '@/lib/activity/users/user-key';
import { usersCondition } from '@/lib/activity/users/users-condition';

/** What one user did in a view, and how far it reached. */
export type UserReach = {
  /** The latest spelling of the sign-in name; empty for activities that name no user. */
  user: string;
  /** Of the user's latest activity in the view: a user may also belong to a customer. */
  actorKind: ActorKind;
  activities: number;
  customers: number;
  /** How many of the customers the user had not accessed before the period. */
  newCustomers: number;
  /** Some of the customers: the new ones first, then those with most activities, then by name. */
  listedCustomers: string[];
  /** Operation types, the most frequent first. */
  actions: Facet[];
  /** Activities outside the working hours, by the wall clock of the filter's zone. */
  outsideHours: number;
  /** Activities on days of the weekend, by the same clock. */
  onWeekends: number;
};

/** At most as many customers are listed. */
export const MAX_LISTED_CUSTOMERS = 4;

/** Activities of one action and kind under one spelling of a user. */
type ActionRow = {
  user: string;
  last: string;
  actor_kind: ActorKind;
  action: string;
  count: string;
  outside: string;
  weekend: string;
};

/** A user's customers in the view, and those among them that the user had not accessed before. */
type CustomersRow = { key: string; customers: string; new: string; ids: string[] };

/** A view, and the week that its reader works. */
export type ReachRequest = { filter: ActivityFilter; week: WorkingWeek };

/**
 * How far each user reached in the filter's period, under its selections; in no particular order. A
 * customer is new to a user when the user's whole log has no activity with it before the period.
 */
export async function listReach(scope: Scope, request: ReachRequest): Promise<UserReach[]> {
  const [actions, customers] = await Promise.all([
    queryRows<ActionRow>(scope, actionsQuery(scope, request)),
    queryRows<CustomersRow>(scope, customersQuery(scope, request.filter)),
  ]);
  return toUserReach(actions, customers);
}

function actionsQuery(scope: Scope, { filter, week }: ReachRequest): Sql {
  const time = sql`occurred_at`;
  const { weekend } = week;
  const hours = hoursOutside(week.workingHours);
  const isOutside = hoursCondition(time, { hours, days: filter });
  const isWeekend =
    weekend.length > 0 ? weekdaysCondition(time, { weekdays: weekend, days: filter }) : sql`false`;
  return sql`
    SELECT user_principal_name AS user, operation_type AS action, actor_kind,
      max(occurred_at) AS last, count(*) AS count,
      count(*) FILTER (WHERE ${isOutside}) AS outside,
      count(*) FILTER (WHERE ${isWeekend}) AS weekend
    FROM ${countedActivitiesWithKind(scope, filter)}
    GROUP BY 1, 2, 3`;
}

function customersQuery(scope: Scope, filter: ActivityFilter): Sql {
  return sql`
    SELECT key, count(*) AS customers, count(*) FILTER (WHERE is_new) AS new,
      (array_agg(customer_id ORDER BY is_new DESC, count DESC, name, customer_id))[1:${MAX_LISTED_CUSTOMERS}]
        AS ids
    FROM (
      SELECT accessed.*, earlier.customer_id IS NULL AS is_new, lower(customer.name) AS name
      FROM (
        SELECT key, customer_id, sum(count) AS count
        FROM ${withUserKey(
          scope,
          sql`SELECT user_principal_name, customer_id, count(*) AS count
            FROM ${countedActivities(scope, filter)} AND customer_id IS NOT NULL
            GROUP BY 1, 2`,
        )}
        GROUP BY 1, 2) AS accessed
      LEFT JOIN (
        SELECT DISTINCT key, customer_id FROM ${withUserKey(scope, accessedBefore(scope, filter))}
      ) AS earlier USING (key, customer_id)
      LEFT JOIN customer
        ON customer.partner_id = ${scope.partnerId}::uuid AND customer.id = accessed.customer_id
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

function toUserReach(actions: ActionRow[], customers: CustomersRow[]): UserReach[] {
  const customersOf = new Map(customers.map((row) => [userKey(row.key), row]));
  return groupByUser(actions).map(({ user, rows }) => {
    const accessed = customersOf.get(userKey(user));
    const sum = (field: 'count' | 'outside' | 'weekend') =>
      rows.reduce((total, row) => total + Number(row[field]), 0);
    return {
      user,
      actorKind: latestKind(rows),
      activities: sum('count'),
      customers: Number(accessed?.customers ?? 0),
      newCustomers: Number(accessed?.new ?? 0),
      listedCustomers: accessed?.ids ?? [],
      actions: countsByAction(rows),
      outsideHours: sum('outside'),
      onWeekends: sum('weekend'),
    };
  });
}

function latestKind(rows: ActionRow[]): ActorKind {
  const latest = rows.toSorted((one, other) => (one.last < other.last ? 1 : -1));
  return latest[0]?.actor_kind ?? 'system';
}

function countsByAction(rows: ActionRow[]): Facet[] {
  const counts = new Map<string, number>();
  for (const { action, count } of rows)
    counts.set(action, (counts.get(action) ?? 0) + Number(count));
  return [...counts].map(([value, count]) => ({ value, count })).sort(compareFacets);
}
