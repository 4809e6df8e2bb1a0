import type pg from 'pg';
import { HEAD_COLUMNS, toHead, type HeadRow } from '@/lib/activity/query/row';
import { RAW_TIMES } from '@/lib/platform/database/database';
import { searchTextOf, type SearchedActivity } from './search-text';

/** The key of an activity's text, and how many bytes have to be read to build it. */
export type TextKey = { partner_id: string; occurred_at: string; sequence: string; size: number };

/** A key with the text that this version builds for it; null when the activity does not exist. */
export type BuiltText = TextKey & { customer_id: string | null; text: string | null };

// A text is about as large as its record, and each is held in memory as a whole.
const MAX_BATCH_SIZE = 1000;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;

/**
 * The approximate number of bytes of an `activity` row that its text is built from. Uncompressed
 * JSON can be much larger; the compressed size is known without unpacking.
 */
export const BYTES_TO_READ = `(coalesce(octet_length(resource_old_value), 0)
  + coalesce(octet_length(resource_new_value), 0)
  + (coalesce(pg_column_size(customized_data), 0) + coalesce(pg_column_size(participants), 0)
    + coalesce(pg_column_size(attributes), 0) + coalesce(pg_column_size(other_fields), 0)) * 10)`;

/** The first keys whose texts are built together, limited in number and bytes; at least one. */
export function takeBatch(keys: TextKey[]): TextKey[] {
  let bytes = 0;
  const beyond = keys.findIndex(
    ({ size }, index) => (bytes += size) > MAX_BATCH_BYTES || index === MAX_BATCH_SIZE,
  );
  return beyond < 0 ? keys : keys.slice(0, Math.max(1, beyond));
}

/** Builds the search texts of a partner's activities by this version's rules. */
export async function buildTexts(client: pg.ClientBase, keys: TextKey[]): Promise<BuiltText[]> {
  const { rows } = await client.query<HeadRow & ContentRow & TextKey>({
    text: `
      SELECT partner_id, ${HEAD_COLUMNS.text}, resource_old_value, resource_new_value,
        customized_data::text, participants::text, attributes::text, other_fields::text
      FROM activity
      JOIN json_to_recordset($1) AS key (partner_id uuid, occurred_at timestamptz, sequence bigint)
        USING (partner_id, occurred_at, sequence)
      WHERE partner_id = $2`,
    values: [JSON.stringify(keys), keys[0]?.partner_id],
    types: RAW_TIMES,
  });
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => {
    const row = found.get(keyOf(key));
    const text = row ? searchTextOf(toSearchedActivity(row)) : null;
    return { ...key, customer_id: row?.customer_id ?? null, text };
  });
}

/** The content columns that a text is built from. */
type ContentRow = Record<
  'resource_old_value' | 'resource_new_value' | 'participants' | 'attributes' | 'other_fields',
  string | null
> & { customized_data: string };

function toSearchedActivity(row: HeadRow & ContentRow): SearchedActivity {
  return {
    ...toHead(row),
    resourceOldValue: row.resource_old_value,
    resourceNewValue: row.resource_new_value,
    customizedData: row.customized_data,
    participants: row.participants,
    attributes: row.attributes,
    otherFields: row.other_fields,
  };
}

function keyOf({ partner_id, sequence }: { partner_id: string; sequence: string }): string {
  return `${partner_id} ${sequence}`;
}
