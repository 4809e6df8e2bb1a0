import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import type { ActorKind } from '@/lib/activity/activity';
import { instantsOfDays } from '@/lib/platform/time/time';
import type { WorkingWeek } from '@/lib/profile/preferences';
import { compareFacets, type Facet } from '@/lib/activity/query/facets';
import type { Clock } from '@/lib/activity/query/counts/clock-intervals';
import { chooseCountQuery, queryCounts } from '@/lib/activity/query/counts/count-query';
import type { CountedColumn } from '@/lib/activity/query/counts/count-request';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { hoursOutside } from '@/lib/activity/filter/hours';
import { unnamedUserCondition } from '@/lib/activity/users/unnamed-user-condition';
import { groupByUser } from '@/lib/activity/users/group-by-user';
import { userKey } from '@/lib/activity/users/user-key';

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
type ActionRow = { user: string; actorKind: ActorKind; action: string; count: number };

/** A user's customers in the view, and those among them that the user had not accessed before. */
type CustomersRow = { key: string; customers: string; new: string; ids: string[] };

/** A view, and the week that its reader works. */
export type ReachRequest = { filter: ActivityFilter; week: WorkingWeek };

/**
 * How far each user reached in the filter's period, under its selections; in no particular order. A
 * customer is new to a user when the user's whole log has no activity with it before the period.
 */
export async function listReach(
  scope: Scope,
  { filter, week }: ReachRequest,
): Promise<UserReach[]> {
  const [actions, outside, weekend, customers] = await Promise.all([
    listActions(scope, filter),
    countByKey(scope, { filter, clock: { hours: hoursOutside(week.workingHours), weekdays: [] } }),
    week.weekend.length > 0
      ? countByKey(scope, { filter, clock: { hours: null, weekdays: week.weekend } })
      : new Map<string, number>(),
    listCustomers(scope, filter),
  ]);
  const users = await groupByUser(scope, { filter, rows: actions });
  return users.map(({ user, actorKind, rows }) => {
    const key = userKey(user);
    const accessed = customers.get(key);
    return {
      user,
      actorKind: actorKind ?? 'system',
      activities: rows.reduce((sum, { count }) => sum + count, 0),
      customers: Number(accessed?.customers ?? 0),
      newCustomers: Number(accessed?.new ?? 0),
      listedCustomers: accessed?.ids ?? [],
      actions: countsByAction(rows),
      outsideHours: outside.get(key) ?? 0,
      onWeekends: weekend.get(key) ?? 0,
    };
  });
}

async function listActions(scope: Scope, filter: ActivityFilter): Promise<ActionRow[]> {
  const rows = await queryCounts<Omit<ActionRow, 'count'> & { count: string }>(scope, {
    filter,
    columns: ['user_principal_name', 'operation_type', 'actor_kind'],
    write: (counted) => sql`
    SELECT user_principal_name AS user, operation_type AS action, actor_kind AS "actorKind",
      sum(count) AS count
    FROM ${counted} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  });
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

// By the keys of users.
async function countByKey(
  scope: Scope,
  { filter, clock }: { filter: ActivityFilter; clock: Clock },
): Promise<Map<string, number>> {
  const columns: CountedColumn[] = ['user_principal_name'];
  const rows = await queryCounts<{ user: string; count: string }>(scope, {
    filter,
    columns,
    clocks: [clock],
    write: (counted) =>
      sql`SELECT user_principal_name AS user, sum(count) AS count FROM ${counted} GROUP BY 1`,
  });
  const counts = new Map<string, number>();
  for (const { user, count } of rows)
    counts.set(userKey(user), (counts.get(userKey(user)) ?? 0) + Number(count));
  return counts;
}

const USER_AND_CUSTOMER: CountedColumn[] = ['user_principal_name', 'customer_id'];

// By the keys of users.
async function listCustomers(
  scope: Scope,
  filter: ActivityFilter,
): Promise<Map<string, CustomersRow>> {
  const earlier = await chooseCountQuery(scope, accessedBefore(filter));
  const rows = await queryCounts<CustomersRow>(scope, {
    filter,
    columns: USER_AND_CUSTOMER,
    write: (accessed) => customersQuery(scope, { accessed, earlier }),
  });
  return new Map(rows.map((row) => [userKey(row.key), row]));
}

function customersQuery(scope: Scope, { accessed, earlier }: { accessed: Sql; earlier: Sql }): Sql {
  return sql`
    SELECT key, count(*) AS customers, count(*) FILTER (WHERE is_new) AS new,
      (array_agg(customer_id ORDER BY is_new DESC, count DESC, name, customer_id))[1:${MAX_LISTED_CUSTOMERS}]
        AS ids
    FROM (
      SELECT accessed.*, earlier.customer_id IS NULL AS is_new, lower(customer.name) AS name
      FROM (
        SELECT key, customer_id, sum(count) AS count
        FROM ${withUserKey(scope, accessed)} GROUP BY 1, 2) AS accessed
      LEFT JOIN (
        SELECT DISTINCT key, customer_id FROM ${withUserKey(scope, earlier)}
      ) AS earlier USING (key, customer_id)
      LEFT JOIN customer
        ON customer.partner_id = ${scope.partnerId}::uuid AND customer.id = accessed.customer_id
    ) AS compared
    GROUP BY 1`;
}

// One user appears in several spellings; joins each spelling with its user's key.
function withUserKey({ partnerId }: Scope, counted: Sql): Sql {
  const key = sql`coalesce(key, user_principal_name)`;
  return sql`(
    SELECT spelling.*, CASE WHEN ${unnamedUserCondition(key)} THEN '' ELSE ${key} END AS key
    FROM (
      SELECT user_principal_name, customer_id, sum(count) AS count FROM ${counted}
      WHERE customer_id IS NOT NULL GROUP BY 1, 2) AS spelling
    LEFT JOIN activity_user
      ON activity_user.partner_id = ${partnerId}::uuid AND name = user_principal_name) AS keyed`;
}

const FIRST_INSTANT = new Date('1000-01-01');

// In the whole log of these users with these customers.
function accessedBefore(filter: ActivityFilter): Parameters<typeof chooseCountQuery>[1] {
  const { from, to, zone, users, customers } = filter;
  const everything = { hours: null, weekdays: [], actions: [], kinds: [], statuses: [] };
  return {
    filter: {
      ...everything,
      ...{ from, to, zone, isDefaultPeriod: false, users, customers },
      ...{ resources: [], sources: [], own: false, q: null, page: null },
    },
    columns: USER_AND_CUSTOMER,
    within: { start: FIRST_INSTANT, end: instantsOfDays(filter).start },
  };
}

function countsByAction(rows: ActionRow[]): Facet[] {
  const counts = new Map<string, number>();
  for (const { action, count } of rows) counts.set(action, (counts.get(action) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count })).sort(compareFacets);
}
