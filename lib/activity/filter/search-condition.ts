import { patternOfPart } from '@/lib/database/like';
import { joinSql, sql, type Sql } from '@/lib/database/database';
import { changeMark } from '@/lib/activity/search/change-mark';
import { parseSearchTerms } from '@/lib/activity/search/search-terms';
import { wordsSaying } from '@/lib/activity/search/words-saying';

/** What is searched: each activity by its text, whether the index has it already or not yet. */
export const SEARCHED_ACTIVITIES = sql`(
  SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
    operation_type, status, text FROM activity_text
  UNION ALL
  SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
    operation_type, status, text FROM activity_text_new
) AS searched`;

/**
 * The condition on what is searched for having each word and each phrase of `q`, as a part of the
 * customer's name, the actor, the action, the status, the ids, the details or what the row says.
 */
export function searchCondition(q: string): Sql {
  const conditions = parseSearchTerms(q).map(termCondition);
  return conditions.length === 0 ? sql`false` : joinSql(conditions, ' AND ');
}

// Without need, an OR with what is no text would keep PostgreSQL from the index.
function termCondition(term: string): Sql {
  const { operationTypes, statuses, changes } = wordsSaying(term);
  const alternatives = [
    sql`text LIKE ${patternOfPart(term)}`,
    ...changes.map((code) => sql`text LIKE ${`${changeMark(code)}%`}`),
    ...(operationTypes.length > 0 ? [sql`operation_type = ANY(${operationTypes}::text[])`] : []),
    ...(statuses.length > 0 ? [sql`lower(status) = ANY(${statuses}::text[])`] : []),
  ];
  return sql`(${joinSql(alternatives, ' OR ')})`;
}
