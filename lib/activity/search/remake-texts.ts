import type pg from 'pg';
import { RAW_TIMES } from '@/lib/platform/database/database';
import { BYTES_TO_READ, makeTexts, takeBatch, type Place } from './make-texts';
import { TEXT_VERSION } from './text-version';

/** Those that wait for the index, which the application may make anew; and all, which the owner may. */
export const WAITING_TEXTS: TextTable[] = ['activity_text_new'];
export const ALL_TEXTS: TextTable[] = ['activity_text', 'activity_text_new'];

type TextTable = 'activity_text' | 'activity_text_new';

const MOST_LISTED = 1000;

/**
 * Makes a batch of texts anew that an earlier version has made, or that one makes beside this one.
 * Gives how many it has looked at: none when all are made by this version's rules.
 */
export async function remakeTexts(client: pg.ClientBase, tables: TextTable[]): Promise<number> {
  for (const table of tables) {
    const places = takeBatch(await listOutdated(client, table));
    if (places.length === 0) continue;
    await client.query(table === 'activity_text' ? UPDATE : REPLACE, [
      JSON.stringify(await makeTexts(client, places)),
      TEXT_VERSION,
    ]);
    return places.length;
  }
  return 0;
}

/** How many texts are to be made anew; counted up to `most`. */
export async function countOutdated(client: pg.ClientBase, most: number): Promise<number> {
  const { rowCount } = await client.query(
    `SELECT FROM activity_text WHERE made < ${TEXT_VERSION} LIMIT $1`,
    [most],
  );
  return rowCount ?? 0;
}

async function listOutdated(client: pg.ClientBase, table: TextTable): Promise<Place[]> {
  const { rows } = await client.query<Place>({
    text: `
      SELECT outdated.*, coalesce(${BYTES_TO_READ}, 0) AS size
      FROM (
        SELECT partner_id, occurred_at, sequence FROM ${table}
        WHERE made < ${TEXT_VERSION} LIMIT ${MOST_LISTED}) AS outdated
      LEFT JOIN activity USING (partner_id, occurred_at, sequence)`,
    types: RAW_TIMES,
  });
  return rows;
}

const REMADE = `json_to_recordset($1) AS remade (partner_id uuid, occurred_at timestamptz,
  sequence bigint, customer_id uuid, text text)`;

const IS_IT = `(outdated.partner_id, outdated.occurred_at, outdated.sequence)
  = (remade.partner_id, remade.occurred_at, remade.sequence)`;

// A text whose activity is not there stays as it is.
const UPDATE = `
  UPDATE activity_text AS outdated
  SET text = coalesce(remade.text, outdated.text), customer_id = remade.customer_id, made = $2
  FROM ${REMADE} WHERE ${IS_IT}`;

// For who may add and remove what waits, but change nothing.
const REPLACE = `
  WITH replaced AS (
    DELETE FROM activity_text_new AS outdated USING ${REMADE} WHERE ${IS_IT}
    RETURNING outdated.partner_id, outdated.occurred_at, outdated.sequence, remade.customer_id,
      user_principal_name, resource_type, operation_type, status,
      coalesce(remade.text, outdated.text) AS text)
  INSERT INTO activity_text_new (partner_id, occurred_at, sequence, customer_id,
    user_principal_name, resource_type, operation_type, status, text, made)
  SELECT replaced.*, $2 FROM replaced`;
