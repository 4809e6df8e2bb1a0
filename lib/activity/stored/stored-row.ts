import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { AUDIT_FIELDS } from '@/lib/activity/audit-fields';
import { SOURCES_FIELD } from '@/lib/activity/intake/parse/without-sources';
import { HEAD_COLUMNS, type HeadRow } from '@/lib/activity/query/row';

type StoredValue = { column: Sql; kind: 'json' | 'text' };

/** The columns of an activity's content. */
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
 * An activity as it is passed on, with JSON as text: parsed, it would take a hundred times the
 * memory. The content is included only if it is short; otherwise use `findStoredValue`.
 */
export type StoredRow = HeadRow &
  Record<StoredValueName, string | null> & {
    /**
     * The size of the content in bytes, in decimal digits; an overestimate if it was not measured.
     */
    bytes: string;
    /** The names of record fields that also appear among the other fields; null for none. */
    shadowedNames: string[] | null;
    /** The source list that came with the record under the reserved name, as JSON. */
    sent_source: string | null;
  };

/** The largest content, in bytes, that is read together with other rows. */
export const MAX_INLINE_BYTES = 32_768;

// The compressed size. To measure a JSON value PostgreSQL decompresses it, which takes long for one
// that is larger than this, and such a value is long in any case.
const MAX_UNPACKED_BYTES = 8_192;
const UNCOUNTED_BYTES = 100_000_000;

const bytesOf = ({ column, kind }: StoredValue): Sql =>
  kind === 'text'
    ? sql`coalesce(octet_length(${column}), 0)::bigint`
    : sql`CASE WHEN pg_column_size(${column}) > ${MAX_UNPACKED_BYTES}::int THEN ${UNCOUNTED_BYTES}::bigint
        ELSE coalesce(octet_length(${column}::text), 0) END`;

/**
 * Goes after `FROM activity` and gives a query `stored.bytes`, the size of each activity's content.
 * OFFSET 0 makes PostgreSQL measure it once, however often it is used; Citus wants a FROM beside functions
 * that are not immutable.
 */
export const STORED_BYTES = sql`CROSS JOIN LATERAL (
  SELECT ${joinSql(Object.values(STORED_VALUES).map(bytesOf), ' + ')} AS bytes
  FROM (VALUES (1)) AS once OFFSET 0) AS stored`;

const isShort = sql`stored.bytes <= ${MAX_INLINE_BYTES}::bigint`;

const RECORD_FIELD_NAMES = [...AUDIT_FIELDS.map(([name]) => name), 'partnerId', SOURCES_FIELD];

/** The columns of a `StoredRow`; the query needs `STORED_BYTES`. */
export const STORED_COLUMNS = sql`${HEAD_COLUMNS}, stored.bytes,
  CASE WHEN other_fields IS NOT NULL THEN ARRAY(
    SELECT name FROM json_object_keys(other_fields) AS name WHERE name = ANY(${RECORD_FIELD_NAMES}::text[])
  ) END AS "shadowedNames",
  (other_fields -> ${SOURCES_FIELD}::text)::text AS sent_source,
  ${joinSql(
    Object.values(STORED_VALUES).map(
      ({ column }) => sql`CASE WHEN ${isShort} THEN ${column}::text END AS ${column}`,
    ),
  )}`;

/** Whether a row includes its content. */
export function hasInlineValues({ bytes }: Pick<StoredRow, 'bytes'>): boolean {
  return Number(bytes) <= MAX_INLINE_BYTES;
}
