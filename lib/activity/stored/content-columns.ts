import { sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityContent } from '@/lib/activity/activity';

/** What an activity holds, as PostgreSQL sends it: JSON as text. */
export type ContentRow = {
  customized_data: string;
  resource_old_value: string | null;
  resource_new_value: string | null;
  participants: string | null;
  attributes: string | null;
  other_fields: string | null;
  redacted_changes: string | null;
};

/** The columns of all that an activity holds. */
export const CONTENT_COLUMNS = sql`
  customized_data::text AS customized_data, resource_old_value, resource_new_value,
  participants::text AS participants, attributes::text AS attributes,
  other_fields::text AS other_fields, redacted_changes::text AS redacted_changes`;

// What a row of the log shows of a value is far less.
const CUT_AT = 20_000;

// Longer ones are not compared in a row.
const VALUE_CUT_AT = 40_000;

// An order tells of each of its lines here, and of why it failed.
const DATA_CUT_AT = 100_000;

// As it is stored, compressed: PostgreSQL gives the beginning of a JSON value only after it has
// unpacked all of it, fifty times for a page.
const MOST_STORED = 32_768;
const MOST_DATA_STORED = 131_072;

/** The columns of the beginnings of that, for fifty rows of the log. */
export const BEGINNING_COLUMNS = sql`
  ${beginningOf(sql`customized_data`, { most: MOST_DATA_STORED, cutAt: DATA_CUT_AT })},
  left(resource_old_value, ${VALUE_CUT_AT}) AS resource_old_value,
  left(resource_new_value, ${VALUE_CUT_AT}) AS resource_new_value,
  ${beginningOf(sql`participants`, { most: MOST_STORED, cutAt: CUT_AT })},
  ${beginningOf(sql`attributes`, { most: MOST_STORED, cutAt: CUT_AT })},
  ${beginningOf(sql`other_fields`, { most: MOST_STORED, cutAt: CUT_AT })},
  CASE WHEN octet_length(redacted_changes::text) <= ${CUT_AT} THEN redacted_changes::text END
    AS redacted_changes`;

/** A row of CONTENT_COLUMNS as what an activity holds. */
export function toContent(row: ContentRow): ActivityContent {
  return { ...heldIn(row), cutAt: null };
}

/** The same of BEGINNING_COLUMNS. */
export function toBeginning(row: ContentRow): ActivityContent {
  return { ...heldIn(row), cutAt: CUT_AT };
}

/** The same columns under the names of an activity's fields; JSON as text, or parsed, as it is given. */
export function heldIn<Row extends Record<keyof ContentRow, unknown>>(row: Row) {
  return {
    customizedData: row.customized_data as Row['customized_data'],
    resourceOldValue: row.resource_old_value as Row['resource_old_value'],
    resourceNewValue: row.resource_new_value as Row['resource_new_value'],
    participants: row.participants as Row['participants'],
    attributes: row.attributes as Row['attributes'],
    otherFields: row.other_fields as Row['other_fields'],
    redactedChanges: row.redacted_changes as Row['redacted_changes'],
  };
}

function beginningOf(column: Sql, { most, cutAt }: { most: number; cutAt: number }): Sql {
  return sql`CASE WHEN pg_column_size(${column}) > ${most} THEN ''
    ELSE left(${column}::text, ${cutAt}) END AS ${column}`;
}
