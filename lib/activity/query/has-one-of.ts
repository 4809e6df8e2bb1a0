import { ABSENT } from '@/lib/activity/absent';
import { sql, type Sql } from '@/lib/platform/database/database';
import { BLANK_SQL_PATTERN } from '@/lib/platform/text/is-blank';

/**
 * The condition that a column has one of a filter's values. An absent value is stored as an empty
 * text; older versions stored blanks unchanged.
 */
export function hasOneOf(column: Sql, values: string[]): Sql {
  const isListed = sql`${column} = ANY(${values}::text[])`;
  return values.includes(ABSENT)
    ? sql`(${isListed} OR ${column} ~ ${BLANK_SQL_PATTERN})`
    : isListed;
}
