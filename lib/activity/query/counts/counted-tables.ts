import type { Scope } from '@/lib/auth/scope';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { labelConditions } from '@/lib/activity/query/condition';
import { kindCondition } from '@/lib/activity/query/kind-condition';
import { spellingsOf } from '@/lib/activity/users/users-condition';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { furtherColumns, type CountedColumn, type CountRequest } from './count-request';
import { dateOfDay, isWholeDay, splitMonths, type Slice } from './slices';

/** Slices of a request's counts. */
export type CountedSlices = { request: CountRequest; slices: Slice[] };

/** The counts of slices, from the smallest tables that know what is asked for. */
export function countsOfSlices(scope: Scope, { request, slices }: CountedSlices): Sql[] {
  const counts = (rows: TableRows, chosen: Slice[]) =>
    chosen.length > 0 ? [named(scope, { rows, request, slices: chosen })] : [];
  const table = chooseTable(request);
  const whole = slices.filter(isWholeDay);
  const parts = slices.filter((slice) => !isWholeDay(slice));
  const ofParts = counts(customerRows({ ofQuarters: true }), parts);
  if (table === 'customers')
    return [...counts(customerRows({ ofQuarters: false }), whole), ...ofParts];
  const { months, days } = splitMonths(table === 'accesses' ? whole : slices);
  return [
    ...counts(ROWS[table]({ unit: sql`month`, count: COUNT_IN_SLICE }), months),
    ...counts(ROWS[table]({ unit: sql`day`, count: sql`count` }), days.filter(isWholeDay)),
    ...(table === 'accesses'
      ? ofParts
      : counts(
          ROWS[table]({ unit: sql`day`, count: COUNT_IN_SLICE }),
          days.filter((slice) => !isWholeDay(slice)),
        )),
  ];
}

type Table = 'all' | 'actors' | 'accesses' | 'customers';

function chooseTable({ filter, columns }: CountRequest): Table {
  const { users, customers } = filter;
  const byLabel =
    columns.some(isLabelColumn) || labelConditions({ ...filter, kinds: [] }).length > 0;
  const byUser = users.length > 0 || columns.includes('user_principal_name');
  if (customers.length > 0 || columns.includes('customer_id'))
    return byLabel || !byUser ? 'customers' : 'accesses';
  return byUser ? 'actors' : 'all';
}

function isLabelColumn(column: CountedColumn): boolean {
  return ['operation_type', 'status', 'resource_type', 'actor_kind'].includes(column);
}

/** Rows of `label_id`, `actor_id`, `customer_id` and `count` for the slice that they are joined to. */
type TableRows = (scope: Scope, request: CountRequest) => Sql;

// The tables of days and those of months are alike. Of whole days an index has all that is asked of
// the shortest of them.
const ROWS: Record<
  Exclude<Table, 'customers'>,
  (columns: { unit: Sql; count: Sql }) => TableRows
> = {
  all:
    ({ unit, count }) =>
    (scope, { filter }) => sql`
    SELECT label_id, 0 AS actor_id, NULL::uuid AS customer_id, ${count} AS count
    FROM activity_${unit} WHERE ${inSlice(scope, unit)} ${andLabels(scope, filter)}`,
  actors:
    ({ unit, count }) =>
    (scope, { filter }) => sql`
    SELECT label_id, actor_id, NULL::uuid AS customer_id, ${count} AS count
    FROM activity_actor_${unit} WHERE ${inSlice(scope, unit)}
      ${andActors(scope, filter)} ${andLabels(scope, filter)}`,
  accesses:
    ({ unit }) =>
    (scope, { filter }) => sql`
    SELECT 0 AS label_id, actor_id, customer_id, count
    FROM activity_access_${unit} WHERE ${inSlice(scope, unit)}
      ${andCustomers(filter)} ${andActors(scope, filter)} ${andKinds(filter)}`,
};

// One row for each activity. Of whole days its quarter does not matter, and nor does who acted unless
// that is asked for: what is not unnested costs nothing.
const customerRows =
  ({ ofQuarters }: { ofQuarters: boolean }): TableRows =>
  (scope, { filter, columns }) => {
    const byUser = filter.users.length > 0 || columns.includes('user_principal_name');
    const inQuarters = sql`AND (quarter >= from_1 AND quarter < to_1 OR quarter >= from_2 AND quarter < to_2)`;
    return sql`
    SELECT label_id, actor_id, customer_id, 1 AS count FROM (
      SELECT customer_id, unnest(label_ids) AS label_id,
        ${byUser ? sql`unnest(actor_ids)` : sql`0`} AS actor_id
        ${ofQuarters ? sql`, unnest(quarters) AS quarter` : sql``}
      FROM activity_customer_day WHERE ${inSlice(scope, sql`day`)} ${andCustomers(filter)}
      OFFSET 0) AS each
    WHERE true ${ofQuarters ? inQuarters : sql``} ${andActors(scope, filter)} ${andLabels(scope, filter)}`;
  };

// How many activities of a row come before a quarter of its day: `sums` begins at `first_quarter`.
const before = (quarter: Sql) => sql`CASE WHEN ${quarter} <= first_quarter THEN 0
  WHEN ${quarter} - first_quarter > cardinality(sums) THEN count
  ELSE sums[${quarter} - first_quarter] END`;

const COUNT_IN_SLICE = sql`CASE WHEN from_1 = 0 AND to_1 = 96 THEN count ELSE
  ${before(sql`to_1`)} - ${before(sql`from_1`)} + ${before(sql`to_2`)} - ${before(sql`from_2`)} END`;

function inSlice({ partnerId }: Scope, unit: Sql): Sql {
  return sql`partner_id = ${partnerId}::uuid AND ${unit} >= slice.first AND ${unit} <= slice.last`;
}

function andLabels({ partnerId }: Scope, filter: ActivityFilter): Sql {
  const conditions = labelConditions(filter);
  if (conditions.length === 0) return sql``;
  return sql`AND label_id = ANY(ARRAY(
    SELECT id FROM activity_label
    WHERE partner_id = ${partnerId}::uuid AND ${joinSql(conditions, ' AND ')}))`;
}

function andCustomers({ customers }: ActivityFilter): Sql {
  return customers.length > 0 ? sql`AND customer_id = ANY(${customers}::uuid[])` : sql``;
}

function andKinds({ kinds }: ActivityFilter): Sql {
  return kinds.length > 0 ? sql`AND ${kindCondition(kinds)}` : sql``;
}

function andActors(scope: Scope, { users }: ActivityFilter): Sql {
  if (users.length === 0) return sql``;
  return sql`AND actor_id = ANY(ARRAY(
    SELECT id FROM activity_actor
    WHERE partner_id = ${scope.partnerId}::uuid AND name = ANY(${spellingsOf(scope, users)})))`;
}

// By an entry into the index for each slice. A slice without a second range has an empty one.
function eachSlice(slices: Slice[], counts: Sql): Sql {
  const numbers = (valueOf: (slice: Slice) => number) => sql`${slices.map(valueOf)}::int[]`;
  const quarter = (range: 0 | 1, side: 0 | 1) =>
    numbers(({ quarters }) => quarters[range]?.[side] ?? 0);
  return sql`
    SELECT part, counts.* FROM unnest(
      ${slices.map(({ first }) => dateOfDay(first))}::date[], ${slices.map(({ last }) => dateOfDay(last))}::date[],
      ${numbers(({ part }) => part)}, ${quarter(0, 0)}, ${quarter(0, 1)}, ${quarter(1, 0)}, ${quarter(1, 1)}
    ) AS slice (first, last, part, from_1, to_1, from_2, to_2)
    CROSS JOIN LATERAL (${counts} OFFSET 0) AS counts`;
}

// Summed first: there are few names for many counts.
function named(scope: Scope, { rows, request, slices }: CountedSlices & { rows: TableRows }): Sql {
  const { columns } = request;
  const [byLabel, byUser, byCustomer] = [
    columns.some(isLabelColumn),
    columns.includes('user_principal_name'),
    columns.includes('customer_id'),
  ];
  const ids = [
    sql`part`,
    ...(byLabel ? [sql`label_id`] : []),
    ...(byUser ? [sql`actor_id`] : []),
    ...(byCustomer ? [sql`customer_id`] : []),
  ];
  const partner = sql`partner_id = ${scope.partnerId}::uuid`;
  return sql`
    SELECT part, count ${furtherColumns(columns)} FROM (
      SELECT ${joinSql(ids)}, sum(count) AS count
      FROM (${eachSlice(slices, rows(scope, request))}) AS slices
      GROUP BY ${joinSql(ids)} HAVING sum(count) > 0) AS summed
    ${
      byLabel
        ? sql`JOIN (SELECT id AS label_id, operation_type, status, resource_type, actor_kind
      FROM activity_label WHERE ${partner} OFFSET 0) AS label USING (label_id)`
        : sql``
    }
    ${
      byUser
        ? sql`JOIN (SELECT id AS actor_id, name AS user_principal_name
      FROM activity_actor WHERE ${partner} OFFSET 0) AS actor USING (actor_id)`
        : sql``
    }`;
}
