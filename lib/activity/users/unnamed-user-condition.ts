import { sql, type Sql } from '@/lib/platform/database/database';
import { NIL_GUID_PATTERN } from '@/lib/platform/text/guid';
import { BLANK_SQL_PATTERN } from '@/lib/platform/text/is-blank';

/**
 * The condition that a column names no user, by the rule of `userKey`. Such a user is stored as an
 * empty text; older versions stored blanks and GUIDs of zeros unchanged.
 */
export function unnamedUserCondition(column: Sql): Sql {
  return sql`(${column} ~ ${BLANK_SQL_PATTERN} OR ${column} ~ ${NIL_GUID_PATTERN})`;
}
