/** The activities to roll up, as a condition on rows of `activity` whose partner is `$1`. */
export type RolledRows = { condition: string };

const ROLLED = 'activity.partner_id = $1 AND NOT is_own';

const LABEL = 'operation_type, status, resource_type, actor_kind';

// Numbers are given by whoever holds the partner's lock: see lockCounted.
const nextId = (table: string) =>
  `coalesce((SELECT max(id) FROM ${table} WHERE partner_id = $1), 0) + row_number() OVER ()`;

/**
 * Adds the labels and actors that the rows have and the tables of them lack. Both are looked for in
 * one pass over the rows.
 */
export const addNames = ({ condition }: RolledRows): string => `
  WITH used AS MATERIALIZED (
    SELECT ${LABEL}, user_principal_name FROM activity WHERE ${ROLLED} AND ${condition}
    GROUP BY ${LABEL}, user_principal_name
  ), labels AS (
    INSERT INTO activity_label (partner_id, id, ${LABEL})
    SELECT $1, ${nextId('activity_label')}, ${LABEL} FROM (
      SELECT ${LABEL} FROM used EXCEPT SELECT ${LABEL} FROM activity_label WHERE partner_id = $1
      ORDER BY ${LABEL}) AS new
  )
  INSERT INTO activity_actor (partner_id, id, name)
  SELECT $1, ${nextId('activity_actor')}, name FROM (
    SELECT user_principal_name AS name FROM used
    EXCEPT SELECT name FROM activity_actor WHERE partner_id = $1 ORDER BY name) AS new`;

// `slots`: the quarter of the day of each activity, in order.
const FROM_SLOTS = `cardinality(slots), slots[1], ARRAY(
  SELECT width_bucket(quarter::smallint, slots)
  FROM generate_series(slots[1]::int, slots[cardinality(slots)]::int) AS quarter)`;

// How many activities of a row come before a quarter; `row` is a row of the table, or the new one.
const before = (row: string) => `CASE
  WHEN quarter <= ${row}.first_quarter THEN 0
  WHEN quarter - ${row}.first_quarter > cardinality(${row}.sums) THEN ${row}.count
  ELSE ${row}.sums[quarter - ${row}.first_quarter] END`;

const lastQuarter = (row: string) => `${row}.first_quarter + cardinality(${row}.sums)`;

/** Adds the counts of a row to those of one with the same key. */
export const ADD_SUMS = `DO UPDATE SET
  count = known.count + excluded.count,
  first_quarter = least(known.first_quarter, excluded.first_quarter),
  sums = ARRAY(
    SELECT ${before('known')} + ${before('excluded')}
    FROM generate_series(least(known.first_quarter, excluded.first_quarter) + 1,
      greatest(${lastQuarter('known')}, ${lastQuarter('excluded')})) AS quarter)`;

const addSums = (table: string, key: string) => `
  INSERT INTO ${table} AS known (partner_id, ${key}, count, first_quarter, sums)
  SELECT $1, ${key}, ${FROM_SLOTS}
  FROM (SELECT ${key}, array_agg(quarter ORDER BY quarter) AS slots FROM rolled GROUP BY ${key}) AS new
  ORDER BY ${key}
  ON CONFLICT (partner_id, ${key}) ${ADD_SUMS}`;

const addAccesses = (table: string, unit: string) => `
  INSERT INTO ${table} AS known (partner_id, customer_id, actor_id, actor_kind, ${unit}, count)
  SELECT $1, customer_id, actor_id, actor_kind, ${unit}, count(*)
  FROM rolled WHERE customer_id IS NOT NULL
  GROUP BY customer_id, actor_id, actor_kind, ${unit}
  ORDER BY customer_id, actor_id, actor_kind, ${unit}
  ON CONFLICT (partner_id, customer_id, actor_id, actor_kind, ${unit})
    DO UPDATE SET count = known.count + excluded.count`;

const ADD_CUSTOMER_DAYS = `
  INSERT INTO activity_customer_day AS known
    (partner_id, customer_id, day, label_ids, actor_ids, quarters)
  SELECT $1, customer_id, day, array_agg(label_id), array_agg(actor_id), array_agg(quarter)
  FROM rolled WHERE customer_id IS NOT NULL GROUP BY customer_id, day ORDER BY customer_id, day
  ON CONFLICT (partner_id, customer_id, day) DO UPDATE SET
    label_ids = known.label_ids || excluded.label_ids,
    actor_ids = known.actor_ids || excluded.actor_ids,
    quarters = known.quarters || excluded.quarters`;

/**
 * Adds rows to all tables of counts; they must not be in them yet, and their labels and actors must
 * be known. Gives how many they were.
 */
export const addCounts = ({ condition }: RolledRows): string => `
  WITH rolled AS MATERIALIZED (
    SELECT time::date AS day, date_trunc('month', time)::date AS month,
      (date_part('hour', time)::int * 4 + date_part('minute', time)::int / 15)::smallint AS quarter,
      activity_label.id AS label_id, activity_actor.id AS actor_id, customer_id, actor_kind
    FROM (
      SELECT occurred_at AT TIME ZONE 'UTC' AS time, ${LABEL}, user_principal_name, customer_id
      FROM activity WHERE ${ROLLED} AND ${condition} OFFSET 0) AS stored
    JOIN (SELECT * FROM activity_label WHERE partner_id = $1 OFFSET 0) AS activity_label
      USING (${LABEL})
    JOIN (SELECT * FROM activity_actor WHERE partner_id = $1 OFFSET 0) AS activity_actor
      ON name = user_principal_name
  ), days AS (${addSums('activity_day', 'day, label_id')}
  ), months AS (${addSums('activity_month', 'month, label_id')}
  ), actor_days AS (${addSums('activity_actor_day', 'actor_id, day, label_id')}
  ), actor_months AS (${addSums('activity_actor_month', 'actor_id, month, label_id')}
  ), access_days AS (${addAccesses('activity_access_day', 'day')}
  ), access_months AS (${addAccesses('activity_access_month', 'month')}
  ), customer_days AS (${ADD_CUSTOMER_DAYS}
  )
  SELECT count(*)::integer AS count FROM rolled`;
