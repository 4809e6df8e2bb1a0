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
const MAX_PREVIEW_LENGTH = 20_000;

// Longer ones are not compared in a row.
const MAX_VALUE_PREVIEW_LENGTH = 40_000;

// An order tells of each of its lines here, and of why it failed.
const MAX_DATA_PREVIEW_LENGTH = 100_000;

// As it is stored, compressed: PostgreSQL gives the beginning of a JSON value only after it has
// unpacked all of it, fifty times for a page.
const MAX_STORED_BYTES = 32_768;
const MAX_DATA_STORED_BYTES = 131_072;

/** The columns of the beginnings of that, for fifty rows of the log. */
export const PREVIEW_COLUMNS = sql`
  ${previewColumn(sql`customized_data`, { most: MAX_DATA_STORED_BYTES, cutAt: MAX_DATA_PREVIEW_LENGTH })},
  left(resource_old_value, ${MAX_VALUE_PREVIEW_LENGTH}) AS resource_old_value,
  left(resource_new_value, ${MAX_VALUE_PREVIEW_LENGTH}) AS resource_new_value,
  ${previewColumn(sql`participants`, { most: MAX_STORED_BYTES, cutAt: MAX_PREVIEW_LENGTH })},
  ${previewColumn(sql`attributes`, { most: MAX_STORED_BYTES, cutAt: MAX_PREVIEW_LENGTH })},
  ${previewColumn(sql`other_fields`, { most: MAX_STORED_BYTES, cutAt: MAX_PREVIEW_LENGTH })},
  CASE WHEN octet_length(redacted_changes::text) <= ${MAX_PREVIEW_LENGTH} THEN redacted_changes::text END
    AS redacted_changes`;

/** A row of CONTENT_COLUMNS as what an activity holds. */
export function toContent(row: ContentRow): ActivityContent {
  return { ...contentFieldsOf(row), truncatedAt: null };
}

/** The same of BEGINNING_COLUMNS. */
export function toPreview(row: ContentRow): ActivityContent {
  return { ...contentFieldsOf(row), truncatedAt: MAX_PREVIEW_LENGTH };
}

/** The same columns under the names of an activity's fields; JSON as text, or parsed, as it is given. */
export function contentFieldsOf<Row extends Record<keyof ContentRow, unknown>>(row: Row) {
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

function previewColumn(column: Sql, { most, cutAt }: { most: number; cutAt: number }): Sql {
  return sql`CASE WHEN pg_column_size(${column}) > ${most} THEN ''
    ELSE left(${column}::text, ${cutAt}) END AS ${column}`;
}
