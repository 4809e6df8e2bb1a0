/**
 * Pairs of queries with equal rows, over tables of counts of the partner $1: each of them against one that
 * was compared with the records, or with another.
 * @type {{ name: string, one: string, other: string }[]}
 */
const QUARTERS = `first_quarter::bigint * count + (SELECT coalesce(sum(count - sum), 0) FROM unnest(sums) AS sum)`;

const sumsOf = (table, columns) => `
  SELECT ${columns}, sum(count) AS count, sum(${QUARTERS}) AS quarters FROM ${table}
  WHERE partner_id = $1 AND count <> 0 GROUP BY ${columns}`;

const monthlySumsOf = (table, columns) => `
  SELECT date_trunc('month', day)::date AS month, ${columns}, sum(count) AS count, sum(${QUARTERS}) AS quarters
  FROM ${table} WHERE partner_id = $1 GROUP BY 1, ${columns}`;

export const COMPARISONS = [
  {
    name: 'activity_actor_day',
    one: sumsOf('activity_actor_day', 'day, label_id'),
    other: sumsOf('activity_day', 'day, label_id'),
  },
  {
    name: 'activity_actor_month',
    one: sumsOf('activity_actor_month', 'month, actor_id, label_id'),
    other: monthlySumsOf('activity_actor_day', 'actor_id, label_id'),
  },
  {
    name: 'activity_access_day',
    one: `SELECT day, customer_id, sum(count) AS count FROM activity_access_day
      WHERE partner_id = $1 GROUP BY day, customer_id`,
    other: `SELECT day, customer_id, sum(cardinality(label_ids)) AS count FROM activity_customer_day
      WHERE partner_id = $1 GROUP BY day, customer_id`,
  },
  {
    name: 'activity_access_month',
    one: `SELECT month, customer_id, actor_id, actor_kind, count::bigint AS count
      FROM activity_access_month WHERE partner_id = $1 AND count <> 0`,
    other: `SELECT date_trunc('month', day)::date, customer_id, actor_id, actor_kind, sum(count)
      FROM activity_access_day WHERE partner_id = $1 GROUP BY 1, 2, 3, 4`,
  },
];
