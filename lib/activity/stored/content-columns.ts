import { sql, type Sql } from '@/lib/platform/database/database';
import type { ActivityContent, LineContent } from '@/lib/activity/activity';

/** An activity's content as PostgreSQL returns it, with JSON as text. */
export type ContentRow = {
  customized_data: string;
  resource_old_value: string | null;
  resource_new_value: string | null;
  participants: string | null;
  attributes: string | null;
  other_fields: string | null;
  redacted_changes: string | null;
};

/** The columns of LINE_COLUMNS. */
export type LineRow = Pick<
  ContentRow,
  'customized_data' | 'resource_old_value' | 'resource_new_value'
>;

/** The columns of an activity's full content. */
export const CONTENT_COLUMNS = sql`
  customized_data::text AS customized_data, resource_old_value, resource_new_value,
  participants::text AS participants, attributes::text AS attributes,
  other_fields::text AS other_fields, redacted_changes::text AS redacted_changes`;

// A row of the log shows far less of a value.
const MAX_PREVIEW_LENGTH = 20_000;

// Longer values are not compared in a row.
const MAX_VALUE_PREVIEW_LENGTH = 40_000;

// Describes each line of an order, and why it failed.
const MAX_DATA_PREVIEW_LENGTH = 100_000;

// The compressed size. To return the start of a JSON value PostgreSQL decompresses all of it, fifty
// times for a page.
const MAX_STORED_BYTES = 32_768;
const MAX_DATA_STORED_BYTES = 131_072;

/** The columns from which the lines of fifty rows of the log are made. */
export const LINE_COLUMNS = sql`
  ${previewColumn(sql`customized_data`, { maxStoredBytes: MAX_DATA_STORED_BYTES, maxLength: MAX_DATA_PREVIEW_LENGTH })},
  left(resource_old_value, ${MAX_VALUE_PREVIEW_LENGTH}) AS resource_old_value,
  left(resource_new_value, ${MAX_VALUE_PREVIEW_LENGTH}) AS resource_new_value`;

/** The columns of a preview of the content, for the details of a row. */
export const PREVIEW_COLUMNS = sql`
  ${LINE_COLUMNS},
  ${previewColumn(sql`participants`, { maxStoredBytes: MAX_STORED_BYTES, maxLength: MAX_PREVIEW_LENGTH })},
  ${previewColumn(sql`attributes`, { maxStoredBytes: MAX_STORED_BYTES, maxLength: MAX_PREVIEW_LENGTH })},
  ${previewColumn(sql`other_fields`, { maxStoredBytes: MAX_STORED_BYTES, maxLength: MAX_PREVIEW_LENGTH })},
  CASE WHEN octet_length(redacted_changes::text) <= ${MAX_PREVIEW_LENGTH} THEN redacted_changes::text END
    AS redacted_changes`;

/** Converts a row of CONTENT_COLUMNS. */
export function toContent(row: ContentRow): ActivityContent {
  return { ...contentFieldsOf(row), truncatedAt: null };
}

/** Converts a row of PREVIEW_COLUMNS. */
export function toPreview(row: ContentRow): ActivityContent {
  return { ...contentFieldsOf(row), truncatedAt: MAX_PREVIEW_LENGTH };
}

/** Converts a row of LINE_COLUMNS. */
export function toLineContent(row: LineRow): LineContent {
  return {
    customizedData: row.customized_data,
    resourceOldValue: row.resource_old_value,
    resourceNewValue: row.resource_new_value,
    truncatedAt: MAX_PREVIEW_LENGTH,
  };
}

/**
 * The content columns under the field names of an activity; JSON stays text, or parsed, as it was.
 */
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

function previewColumn(
  column: Sql,
  { maxStoredBytes, maxLength }: { maxStoredBytes: number; maxLength: number },
): Sql {
  return sql`CASE WHEN pg_column_size(${column}) > ${maxStoredBytes} THEN ''
    ELSE left(${column}::text, ${maxLength}) END AS ${column}`;
}
