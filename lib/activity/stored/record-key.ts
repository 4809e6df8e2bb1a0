import { sql, type Sql } from '@/lib/platform/database/database';

/**
 * The condition that a row of `partner_activity` is of a record. Of the view, for only there the index can be
 * used under row-level security: see the migration `row_security`.
 */
export function isOfRecord(recordId: string): Sql {
  return isSameRecord(sql`record_id`, sql`${recordId}::text`);
}

/** The same of two expressions for record ids, the first one a column of such a row. */
export function isSameRecord(id: Sql, other: Sql): Sql {
  return sql`${recordKey(id)} = ${recordKey(other)} AND ${id} = ${other}`;
}

/**
 * What no two activities share, as an INSERT names it: one that does not looks for conflicts in every unique index,
 * and takes a fifteenth longer.
 */
export function uniqueRecord(): Sql {
  return sql`partner_id, (${recordKey(sql`record_id`)}), status, variant`;
}

// 16 bytes of the SHA-256, for an id may be long. Ids come from outside: whoever could make two with the same key,
// as for MD5, could keep a record out of the log. Written as in the migration `activity_record_key`; a backslash
// stands for itself in bytes only where there are two.
function recordKey(id: Sql): Sql {
  return sql`substr(sha256(replace(${id}, '\\', '\\\\')::bytea), 1, 16)`;
}
