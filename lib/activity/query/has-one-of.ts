import { ABSENT } from '@/lib/activity/absent';
import { sql, type Sql } from '@/lib/platform/database/database';
import { BLANK_SQL_PATTERN } from '@/lib/platform/text/is-blank';

/**
 * The condition on a column for holding one of a filter's values. What is absent is stored as an empty
 * text; earlier versions stored blanks as they came.
 */
export function hasOneOf(column: Sql, values: string[]): Sql {
  const isGiven = sql`${column} = ANY(${values}::text[])`;
  return values.includes(ABSENT) ? sql`(${isGiven} OR ${column} ~ ${BLANK_SQL_PATTERN})` : isGiven;
}
