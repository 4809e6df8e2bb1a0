import { sql, type Sql } from '@/lib/platform/database/database';
import { NIL_GUID_PATTERN } from '@/lib/platform/text/guid';
import { BLANK_SQL_PATTERN } from '@/lib/platform/text/is-blank';

/**
 * The condition on a column of users for naming nobody, as `userKey` tells it. Such a user is stored as
 * an empty text; earlier versions stored blanks and GUIDs of zeros as they came.
 */
export function unnamedUserCondition(column: Sql): Sql {
  return sql`(${column} ~ ${BLANK_SQL_PATTERN} OR ${column} ~ ${NIL_GUID_PATTERN})`;
}
