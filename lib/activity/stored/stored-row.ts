import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { AUDIT_FIELDS } from '@/lib/activity/audit-fields';
import { SOURCES_FIELD } from '@/lib/activity/intake/parse/without-sources';
import { HEAD_COLUMNS, type HeadRow } from '@/lib/activity/query/row';

type StoredValue = { column: Sql; kind: 'json' | 'text' };

/** The columns of what an activity holds. */
export const STORED_VALUES = {
  customized_data: { column: sql`customized_data`, kind: 'json' },
  resource_old_value: { column: sql`resource_old_value`, kind: 'text' },
  resource_new_value: { column: sql`resource_new_value`, kind: 'text' },
  participants: { column: sql`participants`, kind: 'json' },
  attributes: { column: sql`attributes`, kind: 'json' },
  other_fields: { column: sql`other_fields`, kind: 'json' },
  redacted_changes: { column: sql`redacted_changes`, kind: 'json' },
} satisfies Record<string, StoredValue>;

export type StoredValueName = keyof typeof STORED_VALUES;

/**
 * An activity as it is passed on, in the texts that are stored: parsed, megabytes of them would take
 * a hundred. What it holds is there only where it is short; else `heldSlices` reads it.
 */
export type StoredRow = HeadRow &
  Record<StoredValueName, string | null> & {
    /** How many bytes it holds, in decimal digits; more than there are where that was not counted. */
    bytes: string;
    /** Which names that a record's fields have here stand among its other fields, too; null for none. */
    written: string[] | null;
    /** What came with it under the name in which its ways are told, as JSON. */
    sent_source: string | null;
  };

/** What an activity may hold to be read together with others, in bytes. */
export const MAX_INLINE_BYTES = 32_768;

// As it is stored, compressed. To count a JSON value PostgreSQL unpacks it: one that is larger than
// this would take long, and is long in any case.
const MAX_UNPACKED_BYTES = 8_192;
const UNCOUNTED_BYTES = 100_000_000;

const bytesOf = ({ column, kind }: StoredValue): Sql =>
  kind === 'text'
    ? sql`coalesce(octet_length(${column}), 0)::bigint`
    : sql`CASE WHEN pg_column_size(${column}) > ${MAX_UNPACKED_BYTES}::int THEN ${UNCOUNTED_BYTES}::bigint
        ELSE coalesce(octet_length(${column}::text), 0) END`;

/**
 * What stands after `FROM activity` so that a query has `held.bytes`, how much each activity holds.
 * OFFSET 0 has PostgreSQL count it once, however often it is asked for.
 */
export const STORED_BYTES = sql`CROSS JOIN LATERAL (
  SELECT ${joinSql(Object.values(STORED_VALUES).map(bytesOf), ' + ')} AS bytes OFFSET 0) AS held`;

const isShort = sql`held.bytes <= ${MAX_INLINE_BYTES}::bigint`;

const RECORD_FIELD_NAMES = [...AUDIT_FIELDS.map(([name]) => name), 'partnerId', SOURCES_FIELD];

/** The columns of a `StoredRow`; the query needs `HELD_BYTES`. */
export const STORED_COLUMNS = sql`${HEAD_COLUMNS}, held.bytes,
  CASE WHEN other_fields IS NOT NULL THEN ARRAY(
    SELECT name FROM json_object_keys(other_fields) AS name WHERE name = ANY(${RECORD_FIELD_NAMES}::text[])
  ) END AS written,
  (other_fields -> ${SOURCES_FIELD}::text)::text AS sent_source,
  ${joinSql(
    Object.values(STORED_VALUES).map(
      ({ column }) => sql`CASE WHEN ${isShort} THEN ${column}::text END AS ${column}`,
    ),
  )}`;

/** Whether a row has what its activity holds. */
export function hasInlineValues({ bytes }: Pick<StoredRow, 'bytes'>): boolean {
  return Number(bytes) <= MAX_INLINE_BYTES;
}
