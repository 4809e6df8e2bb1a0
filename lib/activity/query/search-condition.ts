import { patternOfPart } from '@/lib/platform/database/like';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { changeMark } from '@/lib/activity/search/change-mark';
import { parseSearchTerms } from '@/lib/activity/search/search-terms';
import { wordsSaying, type SaidChange, type Unnamed } from '@/lib/activity/search/words-saying';

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
  const { operationTypes, statuses, changes, unnamed } = wordsSaying(term);
  const alternatives = [
    hasPart(term),
    ...changes.map(isChange),
    ...(operationTypes.length > 0 ? [sql`operation_type = ANY(${operationTypes}::text[])`] : []),
    ...(statuses.length > 0 ? [sql`lower(status) = ANY(${statuses}::text[])`] : []),
    ...unnamed.map(isUnnamed),
  ];
  return sql`(${joinSql(alternatives, ' OR ')})`;
}

function isChange({ code, values }: SaidChange): Sql {
  const isOfCode = sql`text LIKE ${`${changeMark(code)}%`}`;
  return values === undefined ? isOfCode : sql`(${isOfCode} AND ${hasPart(values)})`;
}

function hasPart(part: string): Sql {
  return sql`text LIKE ${patternOfPart(part)}`;
}

// Few name nobody, and only of these the activity itself is asked for.
function isUnnamed(whose: Unnamed): Sql {
  const kind = whose === 'system' ? sql`=` : sql`<>`;
  return sql`(user_principal_name = '' AND EXISTS (
    SELECT FROM activity AS named
    WHERE (named.partner_id, named.occurred_at, named.sequence)
        = (searched.partner_id, searched.occurred_at, searched.sequence)
      AND named.actor_kind ${kind} 'system'))`;
}
