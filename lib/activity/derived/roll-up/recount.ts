import pg from 'pg';
import { lockCounted } from './counted-sequence';
import { ADD_SUMS, addCounts, addNames } from './roll-up-statements';
import { withTransaction } from '@/lib/platform/database/transaction';
import type { Day } from '@/lib/platform/time/time';

/** A partner, and a UTC day; of a month its first one. */
export type CountedDay = { partnerId: string; day: Day };

const DAY_TABLES = [
  'activity_day',
  'activity_actor_day',
  'activity_access_day',
  'activity_customer_day',
];
const MONTH_TABLES = ['activity_month', 'activity_actor_month', 'activity_access_month'];

const monthOf = (day: string) => `date_trunc('month', ${day}::date)::date`;

// What the day adds to the sums of its month is taken off them again.
const subtractSums = (table: 'activity' | 'activity_actor', actor: string) => `
  INSERT INTO ${table}_month AS known
    (partner_id, ${actor} month, label_id, count, first_quarter, sums)
  SELECT partner_id, ${actor} ${monthOf('$2')}, label_id, -count, first_quarter,
    ARRAY(SELECT -sum FROM unnest(sums) WITH ORDINALITY AS each (sum, at) ORDER BY at)
  FROM ${table}_day WHERE partner_id = $1 AND day = $2
  ON CONFLICT (partner_id, ${actor} month, label_id) ${ADD_SUMS}`;

const SUBTRACT_ACCESSES = `
  UPDATE activity_access_month AS known SET count = known.count - of_day.count
  FROM activity_access_day AS of_day
  WHERE of_day.partner_id = $1 AND of_day.day = $2 AND known.partner_id = $1
    AND known.month = ${monthOf('$2')}
    AND (known.customer_id, known.actor_id, known.actor_kind)
      = (of_day.customer_id, of_day.actor_id, of_day.actor_kind)`;

/**
 * Recounts a partner's UTC day from the activities that are still there, in the transaction of
 * `client`, after some were deleted in it. Others go on storing and counting; who counts the same
 * partner waits until the transaction ends. Requires the owner's privileges.
 */
export async function recountDay(
  client: pg.ClientBase,
  { partnerId, day }: CountedDay,
): Promise<void> {
  const counted = await lockCounted(client, { partnerId, isWaiting: true });
  const values = [partnerId, day];
  await client.query(subtractSums('activity', ''), values);
  await client.query(subtractSums('activity_actor', 'actor_id,'), values);
  await client.query(SUBTRACT_ACCESSES, values);
  for (const table of DAY_TABLES)
    await client.query(`DELETE FROM ${table} WHERE partner_id = $1 AND day = $2`, values);
  await countAgain(client, { partnerId, day, unit: 'day', counted });
  for (const table of MONTH_TABLES)
    await client.query(
      `DELETE FROM ${table} WHERE partner_id = $1 AND month = ${monthOf('$2')} AND count = 0`,
      values,
    );
}

/** The same for the UTC month that a day is in, from its activities alone, in a transaction of its own. */
export async function recountMonth(
  client: pg.ClientBase,
  { partnerId, day }: CountedDay,
): Promise<void> {
  await withTransaction(client, async () => {
    const counted = await lockCounted(client, { partnerId, isWaiting: true });
    const values = [partnerId, day];
    for (const table of MONTH_TABLES)
      await client.query(
        `DELETE FROM ${table} WHERE partner_id = $1 AND month = ${monthOf('$2')}`,
        values,
      );
    for (const table of DAY_TABLES)
      await client.query(
        `DELETE FROM ${table} WHERE partner_id = $1
           AND day >= ${monthOf('$2')} AND day < ${monthOf('$2')} + interval '1 month'`,
        values,
      );
    await countAgain(client, { partnerId, day, unit: 'month', counted });
  });
}

type Range = CountedDay & { unit: 'day' | 'month'; counted: string | null };

async function countAgain(
  client: pg.ClientBase,
  { partnerId, day, unit, counted }: Range,
): Promise<void> {
  const start = `date_trunc('${unit}', ${pg.escapeLiteral(day)}::date::timestamp) AT TIME ZONE 'UTC'`;
  const rows = {
    condition: `occurred_at >= ${start} AND occurred_at < ${start} + interval '1 ${unit}'
      AND sequence <= ${BigInt(counted ?? 0)}`,
  };
  await client.query(addNames(rows), [partnerId]);
  await client.query(addCounts(rows), [partnerId]);
}
