import type pg from 'pg';
import { HEAD_COLUMNS, toHead, type HeadRow } from '@/lib/activity/row';
import { RAW_TIMES } from '@/lib/database/database';
import { searchTextOf, type SearchedActivity } from './search-text';
import { TEXT_VERSION } from './text-version';

/** Those that wait for the index, which the application may make anew; and all, which the owner may. */
export const WAITING_TEXTS: TextTable[] = ['activity_text_new'];
export const ALL_TEXTS: TextTable[] = ['activity_text', 'activity_text_new'];

type TextTable = 'activity_text' | 'activity_text_new';

/** Which text, by its key, and about how large what it is made of is. */
type Place = { partner_id: string; occurred_at: string; sequence: string; size: number };

const MOST_TEXTS = 1000;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Makes a batch of texts anew that an earlier version has made, or that one makes beside this one.
 * Gives how many it has looked at: none when all are made by this version's rules.
 */
export async function remakeTexts(client: pg.ClientBase, tables: TextTable[]): Promise<number> {
  for (const table of tables) {
    const places = await listOutdated(client, table);
    if (places.length === 0) continue;
    await client.query(table === 'activity_text' ? UPDATE : REPLACE, [
      JSON.stringify(await textsAt(client, places)),
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
      SELECT outdated.*, coalesce(octet_length(activity.resource_old_value), 0)
          + coalesce(octet_length(activity.resource_new_value), 0)
          -- Unpacked it may be much larger; its compressed size is known without that.
          + coalesce(pg_column_size(activity.customized_data), 0) * 10 AS size
      FROM (
        SELECT partner_id, occurred_at, sequence FROM ${table}
        WHERE made < ${TEXT_VERSION} LIMIT ${MOST_TEXTS}) AS outdated
      LEFT JOIN activity USING (partner_id, occurred_at, sequence)`,
    types: RAW_TIMES,
  });
  let bytes = 0;
  const beyond = rows.findIndex(({ size }) => (bytes += size) > MOST_BYTES);
  return beyond < 0 ? rows : rows.slice(0, Math.max(1, beyond));
}

type RemadeText = Place & { customer_id: string | null; text: string | null };

async function textsAt(client: pg.ClientBase, places: Place[]): Promise<RemadeText[]> {
  const { rows } = await client.query<HeadRow & TextedRow & Place>({
    text: `
      SELECT partner_id, ${HEAD_COLUMNS.text}, resource_old_value, resource_new_value,
        customized_data::text FROM activity
      JOIN json_to_recordset($1) AS place (partner_id uuid, occurred_at timestamptz, sequence bigint)
        USING (partner_id, occurred_at, sequence)`,
    values: [JSON.stringify(places)],
    types: RAW_TIMES,
  });
  const made = new Map(rows.map((row) => [keyOf(row), row]));
  return places.map((place) => {
    const row = made.get(keyOf(place));
    const text = row ? searchTextOf(searchedOf(row)) : null;
    return { ...place, customer_id: row?.customer_id ?? null, text };
  });
}

/** What else of an activity its text is made of. */
type TextedRow = Record<'resource_old_value' | 'resource_new_value', string | null> & {
  customized_data: string;
};

function searchedOf(row: HeadRow & TextedRow): SearchedActivity {
  return {
    ...toHead(row),
    resourceOldValue: row.resource_old_value,
    resourceNewValue: row.resource_new_value,
    customizedData: row.customized_data,
  };
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

function keyOf({ partner_id, sequence }: { partner_id: string; sequence: string }): string {
  return `${partner_id} ${sequence}`;
}
