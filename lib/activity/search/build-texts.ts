import type pg from 'pg';
import { HEAD_COLUMNS, toHead, type HeadRow } from '@/lib/activity/query/row';
import { RAW_TIMES } from '@/lib/platform/database/database';
import { searchTextOf, type SearchedActivity } from './search-text';

/** Which activity, by the key of its text, and how many bytes are read to make that. */
export type TextKey = { partner_id: string; occurred_at: string; sequence: string; size: number };

/** A place with the text that this version makes there; null where there is no such activity. */
export type BuiltText = TextKey & { customer_id: string | null; text: string | null };

// A text is about as large as its record, of which each is held as a whole.
const MAX_BATCH_SIZE = 1000;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;

/**
 * About how many bytes of a row of `activity` its text is made of. Unpacked, JSON may be much larger;
 * its compressed size is known without that.
 */
export const BYTES_TO_READ = `(coalesce(octet_length(resource_old_value), 0)
  + coalesce(octet_length(resource_new_value), 0)
  + (coalesce(pg_column_size(customized_data), 0) + coalesce(pg_column_size(participants), 0)
    + coalesce(pg_column_size(attributes), 0) + coalesce(pg_column_size(other_fields), 0)) * 10)`;

/** The first of `places` whose texts are made at once: bounded in number and bytes, at least one. */
export function takeBatch(places: TextKey[]): TextKey[] {
  let bytes = 0;
  const beyond = places.findIndex(
    ({ size }, index) => (bytes += size) > MAX_BATCH_BYTES || index === MAX_BATCH_SIZE,
  );
  return beyond < 0 ? places : places.slice(0, Math.max(1, beyond));
}

/** The texts that the activities at `places` are searched by, made by this version's rules. */
export async function buildTexts(client: pg.ClientBase, places: TextKey[]): Promise<BuiltText[]> {
  const { rows } = await client.query<HeadRow & ContentRow & TextKey>({
    text: `
      SELECT partner_id, ${HEAD_COLUMNS.text}, resource_old_value, resource_new_value,
        customized_data::text, participants::text, attributes::text, other_fields::text
      FROM activity
      JOIN json_to_recordset($1) AS place (partner_id uuid, occurred_at timestamptz, sequence bigint)
        USING (partner_id, occurred_at, sequence)`,
    values: [JSON.stringify(places)],
    types: RAW_TIMES,
  });
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return places.map((place) => {
    const row = found.get(keyOf(place));
    const text = row ? searchTextOf(toSearchedActivity(row)) : null;
    return { ...place, customer_id: row?.customer_id ?? null, text };
  });
}

/** What else of an activity its text is made of. */
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
