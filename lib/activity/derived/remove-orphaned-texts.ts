import type pg from 'pg';
import { lockTexts } from '@/lib/activity/search/text-lock';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';

const ON_DAY = `text.partner_id = $1 AND text.occurred_at >= $2
  AND text.occurred_at < $2::timestamptz + interval '1 day'`;

const isIn = (table: string) => `EXISTS (SELECT FROM ${table} AS other
  WHERE (other.partner_id, other.occurred_at, other.sequence)
    = (text.partner_id, text.occurred_at, text.sequence))`;

const REMOVE_WAITING = `DELETE FROM activity_text_new AS text
  WHERE ${ON_DAY} AND (NOT ${isIn('activity')} OR ${isIn('activity_text')})`;

const REMOVE_INDEXED = `DELETE FROM activity_text AS text WHERE ${ON_DAY} AND NOT ${isIn('activity')}`;

/**
 * Removes a partner's texts of a UTC day that belong to no activity, and duplicates. Indexed texts
 * are removed only if the role of `client` may.
 */
export async function removeOrphanedTexts(
  client: pg.ClientBase,
  { partnerId, day }: { partnerId: string; day: string },
): Promise<void> {
  await withRetriedTransaction(client, async () => {
    await lockTexts(client);
    await client.query(REMOVE_WAITING, [partnerId, day]);
    if (await canDelete(client, 'activity_text'))
      await client.query(REMOVE_INDEXED, [partnerId, day]);
  });
}

/** Whether the role of `client` may delete from a table. */
export async function canDelete(client: pg.ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT has_table_privilege($1, 'DELETE') AS may`,
    [table],
  );
  return rows[0]?.may === true;
}
