import type pg from 'pg';
import { buildTexts, takeBatch, type TextKey } from '@/lib/activity/search/build-texts';
import { unindexTexts } from '@/lib/activity/search/index/unindex';
import { lockTexts } from '@/lib/activity/search/text-lock';
import { TEXT_VERSION } from '@/lib/activity/search/text-version';
import { addUserSpellings } from '@/lib/activity/users/add-user-spellings';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';
import { HAS_TEXT } from './missing-texts';

/** A partner's activities without a text, and the table for their texts. */
type MissingTexts = { partnerId: string; keys: TextKey[]; table: TargetTable };

/** The table that texts are added to: the waiting ones, or those that are indexed, which takes long. */
export type TargetTable = 'activity_text_new' | 'activity_text';

/** How many activities got their texts, and their users. */
type AddedRow = { count: number; users: string[] | null };

// The lock keeps others from adding or moving texts. An activity and its text are stored together,
// so a text that is missing here will not arrive later.
const insertQuery = (table: TargetTable) => `
  WITH made AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS made (partner_id uuid, occurred_at timestamptz,
      sequence bigint, text text)
  ), added AS (
    INSERT INTO ${table} (partner_id, occurred_at, sequence, customer_id, user_principal_name,
      resource_type, operation_type, status, text, made)
    SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
      operation_type, status, made.text, $2
    FROM made JOIN activity USING (partner_id, occurred_at, sequence)
    WHERE NOT ${HAS_TEXT}
    RETURNING user_principal_name
  )
  SELECT count(*)::integer AS count, array_agg(DISTINCT user_principal_name) AS users FROM added`;

/**
 * Adds the texts of activities where an older version that did not know of texts stored them. Runs in transactions of limited size; returns how many it added.
 */
export async function addMissingTexts(
  client: pg.ClientBase,
  missing: MissingTexts,
): Promise<number> {
  let added = 0;
  for (let rest = missing.keys; rest.length > 0;) {
    const keys = takeBatch(rest);
    rest = rest.slice(keys.length);
    added += await addBatch(client, { ...missing, keys });
  }
  return added;
}

async function addBatch(
  client: pg.ClientBase,
  { partnerId, keys, table }: MissingTexts,
): Promise<number> {
  const made = JSON.stringify(await buildTexts(client, keys));
  return withRetriedTransaction(client, async () => {
    await lockTexts(client);
    if (table === 'activity_text') await unindexTexts(client, keys);
    const { rows } = await client.query<AddedRow>(insertQuery(table), [made, TEXT_VERSION]);
    const { count = 0, users } = rows[0] ?? {};
    await addUserSpellings({ client, partnerId }, users ?? []);
    return count;
  });
}
