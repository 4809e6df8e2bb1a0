import type pg from 'pg';
import { findSettledSequence } from '@/lib/activity/derived/watermark';
import { rollUp } from './roll-up';

// From this number on the planner's statistics of the counts are not what they were.
const MANY = 50_000;

/** The tables of counts. */
export const COUNT_TABLES = [
  'activity_day',
  'activity_month',
  'activity_actor_day',
  'activity_actor_month',
  'activity_access_day',
  'activity_access_month',
  'activity_customer_day',
  'activity_label',
  'activity_actor',
];

/**
 * Adds to the counts what is not in them yet, for all partners. Requires the owner's privileges, and
 * ends quickly when there is nothing to add. While a transaction that may still store something does
 * not end, nothing is added: a running server does it later, and readers count one by one until then.
 */
export async function rollUpAll(
  client: pg.ClientBase,
  onRolledUp: (count: number) => void = () => undefined,
): Promise<void> {
  const settled = await findSettledSequence(client);
  if (settled === null) return;
  const { rows } = await client.query<{ id: string }>('SELECT id FROM partner ORDER BY id');
  let sum = 0;
  for (const { id: partnerId } of rows)
    sum += (await rollUp(client, { partnerId, settled, onRolledUp })) ?? 0;
  if (sum >= MANY) await client.query(`VACUUM (ANALYZE) ${COUNT_TABLES.join(', ')}`);
}
