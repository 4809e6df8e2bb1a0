import { containsPattern } from '@/lib/platform/database/like-pattern';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { changeMarker } from '@/lib/activity/search/change-marker';
import { parseSearchTerms } from '@/lib/activity/search/search-terms';
import {
  findTranslatedMatches,
  type MatchedChange,
  type UnnamedActor,
} from '@/lib/activity/search/translated-matches';

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
  const { operationTypes, statuses, changes, unnamed } = findTranslatedMatches(term);
  const alternatives = [
    contains(term),
    ...changes.map(changeCondition),
    ...(operationTypes.length > 0 ? [sql`operation_type = ANY(${operationTypes}::text[])`] : []),
    ...(statuses.length > 0 ? [sql`lower(status) = ANY(${statuses}::text[])`] : []),
    ...unnamed.map(unnamedActorCondition),
  ];
  return sql`(${joinSql(alternatives, ' OR ')})`;
}

function changeCondition({ code, values }: MatchedChange): Sql {
  const isOfCode = sql`text LIKE ${`${changeMarker(code)}%`}`;
  return values === undefined ? isOfCode : sql`(${isOfCode} AND ${contains(values)})`;
}

function contains(part: string): Sql {
  return sql`text LIKE ${containsPattern(part)}`;
}

// Few name nobody, and only of these the activity itself is asked for.
function unnamedActorCondition(whose: UnnamedActor): Sql {
  const kind = whose === 'system' ? sql`=` : sql`<>`;
  return sql`(user_principal_name = '' AND EXISTS (
    SELECT FROM activity AS named
    WHERE (named.partner_id, named.occurred_at, named.sequence)
        = (searched.partner_id, searched.occurred_at, searched.sequence)
      AND named.actor_kind ${kind} 'system'))`;
}
