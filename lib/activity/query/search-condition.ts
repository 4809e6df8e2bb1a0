import { containsPattern } from '@/lib/platform/database/like-pattern';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { changeMarker } from '@/lib/activity/search/change-marker';
import { parseSearchTerms } from '@/lib/activity/search/search-terms';
import {
  findTranslatedMatches,
  type MatchedChange,
  type UnnamedActor,
} from '@/lib/activity/search/translated-matches';

/** The searchable activities: each by its text, whether that is indexed already or not. */
export const SEARCHED_ACTIVITIES = sql`(
  SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
    operation_type, status, text FROM activity_text
  UNION ALL
  SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
    operation_type, status, text FROM activity_text_new
) AS searched`;

/**
 * The condition that a text contains each word and each phrase of `q`, as a part of the customer's
 * name, the actor, the action, the status, the ids, the details or the row's summary.
 */
export function searchCondition(q: string): Sql {
  const conditions = parseSearchTerms(q).map(termCondition);
  return conditions.length === 0 ? sql`false` : joinSql(conditions, ' AND ');
}

// An OR with another column keeps PostgreSQL from using the index, so it is added only when needed.
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

function contains(text: string): Sql {
  return sql`text LIKE ${containsPattern(text)}`;
}

// Few activities name no user, and only those need a look at the activity itself.
function unnamedActorCondition(actor: UnnamedActor): Sql {
  const kind = actor === 'system' ? sql`=` : sql`<>`;
  return sql`(user_principal_name = '' AND EXISTS (
    SELECT FROM activity AS unnamed
    WHERE (unnamed.partner_id, unnamed.occurred_at, unnamed.sequence)
        = (searched.partner_id, searched.occurred_at, searched.sequence)
      AND unnamed.actor_kind ${kind} 'system'))`;
}
