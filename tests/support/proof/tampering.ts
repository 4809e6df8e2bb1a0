import { asOwner } from '@/tests/support/database/as-owner';

// What a record or the proof of it lies in. In an order in which rows can be put back.
const TABLES = [
  'partner',
  'activity',
  'activity_hour',
  'activity_counted',
  'activity_label',
  'activity_actor',
  'activity_day',
  'activity_month',
  'activity_actor_day',
  'activity_actor_month',
  'activity_customer_day',
  'activity_access_day',
  'activity_access_month',
  'activity_user',
  'retention_policy',
  'removed_month',
  'tlog_head',
  'tlog_run',
  'tlog_node',
  'tlog_statement',
  'tlog_customer_day',
  'tlog_day',
  'tlog_day_source',
  'tlog_checkpoint',
  'tlog_cosignature',
  'tlog_erasure',
  'tlog_removal',
];

/** Keeps the rows as they are under a name, for `putBack`. */
export async function keepTables(name = 'kept'): Promise<void> {
  await asOwner(`CREATE SCHEMA ${name}`);
  for (const table of TABLES) await asOwner(`CREATE TABLE ${name}.${table} AS TABLE ${table}`);
}

/** Puts all rows back as they were kept, whatever was done to them. */
export async function putBack(name = 'kept'): Promise<void> {
  const changed = TABLES.filter((table) => table !== 'partner');
  const insert = changed.map((table) => `INSERT INTO ${table} SELECT * FROM ${name}.${table}`);
  await asOwner([...changed.map((table) => `DELETE FROM ${table}`), ...insert].join('; '));
}

/**
 * A statement for `tamper` that gives two records the place of each other in the order of storing. On the way
 * both are below zero, for no two of a partner can have one place.
 */
export function swapSequences(one: string, other: string): string {
  return `UPDATE activity AS one SET sequence = -other.sequence FROM activity AS other
    WHERE one.partner_id = $1 AND other.partner_id = $1
      AND (one.record_id, other.record_id) IN (('${one}', '${other}'), ('${other}', '${one}'));
    UPDATE activity SET sequence = -sequence WHERE partner_id = $1 AND sequence < 0`;
}
