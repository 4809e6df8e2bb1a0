import type pg from 'pg';
import type { Day } from '@/lib/platform/time/time';

const LABEL = 'operation_type, status, resource_type, actor_kind';
const MONTH = `date_trunc('month', day)::date AS month`;

// The quarters of all activities of a row, added up.
const QUARTERS = `(first_quarter::bigint * count + (SELECT coalesce(sum(count - sum), 0) FROM unnest(sums) AS sum))`;

const STORED = `
  SELECT time::date AS day, user_principal_name AS name, customer_id, ${LABEL},
    date_part('hour', time)::bigint * 4 + date_part('minute', time)::int / 15 AS quarter
  FROM (SELECT occurred_at AT TIME ZONE 'UTC' AS time, activity.* FROM activity
    WHERE partner_id = $1 AND NOT is_own AND sequence <= (
      SELECT sequence FROM activity_counted WHERE partner_id = $1)) AS activity`;

const LABELS = `JOIN activity_label AS label ON label.partner_id = $1 AND label.id = label_id`;
const ACTORS = `JOIN activity_actor AS actor ON actor.partner_id = $1 AND actor.id = actor_id`;

/** Two queries with the same rows, and the columns of these. */
type Comparison = { stored: string; counted: string };

const sums = (table: string, columns: string) =>
  `SELECT ${columns}, sum(count) AS count, sum(${QUARTERS}) AS quarters FROM ${table}
   WHERE partner_id = $1 AND count <> 0 GROUP BY ${columns}`;

const sumsByMonth = (table: string, columns: string) =>
  `SELECT ${MONTH}, ${columns}, sum(count) AS count, sum(${QUARTERS}) AS quarters FROM ${table}
   WHERE partner_id = $1 GROUP BY 1, ${columns}`;

const ACCESS = 'customer_id, actor_id, actor_kind';

// Each table is compared with the activities, or with one that is.
const COMPARISONS: Comparison[] = [
  {
    stored: `SELECT ${MONTH}, day, name, ${LABEL}, count(*) AS count, sum(quarter) AS quarters
      FROM (${STORED}) AS stored GROUP BY 1, day, name, ${LABEL}`,
    counted: `SELECT ${MONTH}, day, name, ${LABEL}, count, quarters
      FROM (${sums('activity_actor_day', 'day, actor_id, label_id')}) AS counted ${LABELS} ${ACTORS}`,
  },
  {
    stored: `SELECT ${MONTH}, day, name, customer_id, ${LABEL}, count(*) AS count, sum(quarter) AS quarters
      FROM (${STORED}) AS stored WHERE customer_id IS NOT NULL
      GROUP BY 1, day, name, customer_id, ${LABEL}`,
    counted: `SELECT ${MONTH}, day, name, customer_id, ${LABEL}, count(*) AS count, sum(quarter) AS quarters
      FROM (
        SELECT day, customer_id, each.* FROM activity_customer_day
        CROSS JOIN LATERAL unnest(label_ids, actor_ids, quarters) AS each (label_id, actor_id, quarter)
        WHERE partner_id = $1) AS counted ${LABELS} ${ACTORS}
      GROUP BY 1, day, name, customer_id, ${LABEL}`,
  },
  {
    stored: `SELECT ${MONTH}, day, ${ACCESS}, count(*) AS count FROM (
        SELECT day, customer_id, actor_id, actor_kind FROM (
          SELECT day, customer_id, each.* FROM activity_customer_day
          CROSS JOIN LATERAL unnest(label_ids, actor_ids) AS each (label_id, actor_id)
          WHERE partner_id = $1) AS each ${LABELS}) AS stored
      GROUP BY 1, day, ${ACCESS}`,
    counted: `SELECT ${MONTH}, day, ${ACCESS}, count FROM activity_access_day WHERE partner_id = $1`,
  },
  {
    stored: `SELECT ${MONTH}, day, label_id, count, quarters
      FROM (${sums('activity_actor_day', 'day, label_id')}) AS stored`,
    counted: `SELECT ${MONTH}, day, label_id, count, quarters
      FROM (${sums('activity_day', 'day, label_id')}) AS counted`,
  },
  {
    stored: sumsByMonth('activity_day', 'label_id'),
    counted: sums('activity_month', 'month, label_id'),
  },
  {
    stored: sumsByMonth('activity_actor_day', 'actor_id, label_id'),
    counted: sums('activity_actor_month', 'month, actor_id, label_id'),
  },
  {
    stored: `SELECT ${MONTH}, ${ACCESS}, sum(count) AS count FROM activity_access_day
      WHERE partner_id = $1 GROUP BY 1, ${ACCESS}`,
    counted: `SELECT month, ${ACCESS}, count::bigint FROM activity_access_month
      WHERE partner_id = $1 AND count <> 0`,
  },
];

/**
 * The first days of the UTC months in which a partner's counts and stored activities differ. Everything
 * is read, in a query for each table.
 */
export async function listMiscountedMonths(
  client: pg.ClientBase,
  partnerId: string,
): Promise<Day[]> {
  const months = new Set<Day>();
  for (const { stored, counted } of COMPARISONS) {
    const { rows } = await client.query<{ month: Day }>(
      `SELECT DISTINCT month::text FROM (
         ((${stored}) EXCEPT ALL (${counted})) UNION ALL ((${counted}) EXCEPT ALL (${stored}))
       ) AS differing`,
      [partnerId],
    );
    for (const { month } of rows) months.add(month);
  }
  return [...months].sort();
}
