import type pg from 'pg';
import { RAW_TIMES } from '@/lib/platform/database/database';
import { BYTES_TO_READ, buildTexts, takeBatch, type TextKey } from './build-texts';
import { unindexTexts } from './index/unindex';
import { TEXT_VERSION } from './text-version';

/** The waiting texts, which the application may rebuild, and all texts, which the owner may. */
export const WAITING_TABLES: TextTable[] = ['activity_text_new'];
export const ALL_TABLES: TextTable[] = ['activity_text', 'activity_text_new'];

type TextTable = 'activity_text' | 'activity_text_new';

const MAX_LISTED = 1000;

/**
 * Rebuilds a batch of a partner's texts that an older version built, possibly one that runs beside this one.
 * Returns how many it looked at: 0 when all are up to date.
 */
export async function rebuildTexts(
  client: pg.ClientBase,
  { partnerId, tables }: { partnerId: string; tables: TextTable[] },
): Promise<number> {
  for (const table of tables) {
    const keys = takeBatch(await listOutdatedTexts(client, { partnerId, table }));
    if (keys.length === 0) continue;
    if (table === 'activity_text') await unindexTexts(client, keys);
    await client.query(table === 'activity_text' ? UPDATE : REPLACE, [
      JSON.stringify(await buildTexts(client, keys)),
      TEXT_VERSION,
      partnerId,
    ]);
    return keys.length;
  }
  return 0;
}

/** The number of texts to rebuild, counted up to `limit`. */
export async function countOutdatedTexts(client: pg.ClientBase, limit: number): Promise<number> {
  const { rowCount } = await client.query(
    `SELECT FROM activity_text WHERE made < ${TEXT_VERSION} LIMIT $1`,
    [limit],
  );
  return rowCount ?? 0;
}

async function listOutdatedTexts(
  client: pg.ClientBase,
  { partnerId, table }: { partnerId: string; table: TextTable },
): Promise<TextKey[]> {
  const { rows } = await client.query<TextKey>({
    text: `
      SELECT outdated.*, coalesce(${BYTES_TO_READ}, 0) AS size
      FROM (
        SELECT partner_id, occurred_at, sequence FROM ${table}
        WHERE partner_id = $1 AND made < ${TEXT_VERSION} LIMIT ${MAX_LISTED}) AS outdated
      LEFT JOIN activity ON activity.partner_id = $1
        AND activity.occurred_at = outdated.occurred_at AND activity.sequence = outdated.sequence`,
    values: [partnerId],
    types: RAW_TIMES,
  });
  return rows;
}

const REBUILT = `json_to_recordset($1) AS rebuilt (partner_id uuid, occurred_at timestamptz,
  sequence bigint, customer_id uuid, text text)`;

const HAS_SAME_KEY = `(outdated.partner_id, outdated.occurred_at, outdated.sequence)
  = (rebuilt.partner_id, rebuilt.occurred_at, rebuilt.sequence) AND outdated.partner_id = $3`;

// A text without its activity stays as it is.
const UPDATE = `
  UPDATE activity_text AS outdated
  SET text = coalesce(rebuilt.text, outdated.text), customer_id = rebuilt.customer_id, made = $2
  FROM ${REBUILT} WHERE ${HAS_SAME_KEY}`;

// For a role that may insert and delete waiting texts, but not update them.
const REPLACE = `
  WITH replaced AS (
    DELETE FROM activity_text_new AS outdated USING ${REBUILT} WHERE ${HAS_SAME_KEY}
    RETURNING outdated.partner_id, outdated.occurred_at, outdated.sequence, rebuilt.customer_id,
      user_principal_name, resource_type, operation_type, status,
      coalesce(rebuilt.text, outdated.text) AS text)
  INSERT INTO activity_text_new (partner_id, occurred_at, sequence, customer_id,
    user_principal_name, resource_type, operation_type, status, text, made)
  SELECT replaced.*, $2 FROM replaced`;
