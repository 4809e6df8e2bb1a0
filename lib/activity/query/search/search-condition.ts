import type { Scope } from '@/lib/auth/scope';
import { containsPattern } from '@/lib/platform/database/like-pattern';
import { joinSql, sql, type Sql } from '@/lib/platform/database/database';
import { changeMarker, VALUE_SEPARATOR } from '@/lib/activity/search/change-marker';
import { gramsOfTerm, type TermGrams } from '@/lib/activity/search/index/grams';
import { statusValue } from '@/lib/activity/search/index/segment-builder';
import { OPERATIONS_WITH_CHANGE } from '@/lib/activity/summary/operation-summary';
import { isOwnOperation } from '@/lib/activity/describe/known-types';
import { searchedTerms, type SearchedTerm } from '@/lib/activity/search/searched-terms';
import {
  findTranslatedMatches,
  type MatchedChange,
  type TranslatedMatches,
  type UnnamedActor,
} from '@/lib/activity/search/translated-matches';

/**
 * The condition that a text contains each word and each phrase of `q`, as a part of the customer's
 * name, the actor, the action, the status, the ids, the details or the row's summary. Words for what is
 * done to the log and the account themselves are left out unless `own` shows it.
 */
export function searchCondition(scope: Scope, { q, own }: { q: string; own: boolean }): Sql {
  const conditions = searchedTerms(q).map((term) => termCondition(term, { scope, own }));
  return conditions.length === 0 ? sql`false` : joinSql(conditions, ' AND ');
}

// An OR with another column keeps PostgreSQL from using the index, so it is added only when needed.
function termCondition(
  searched: SearchedTerm,
  { scope, own }: { scope: Scope; own: boolean },
): Sql {
  if (searched.role === 'numbers') return numbersCondition(searched);
  const { operationTypes, statuses, changes, unnamed } = findTranslated(searched, own);
  const alternatives = [
    contains(searched.text),
    ...changes.map(changeCondition),
    ...(operationTypes.length > 0 ? [sql`operation_type = ANY(${operationTypes}::text[])`] : []),
    ...(statuses.length > 0 ? [sql`lower(status) = ANY(${statuses}::text[])`] : []),
    ...unnamed.map((actor) => unnamedActorCondition(scope, actor)),
    // The texts have no names of fields, which such rows show.
    ...(searched.role === 'label' ? [WITHOUT_CODE] : []),
  ];
  return sql`(${joinSql(alternatives, ' OR ')})`;
}

function findTranslated({ text }: SearchedTerm, own: boolean): TranslatedMatches {
  const matches = findTranslatedMatches(text);
  const isFound = (type: string) => own || !isOwnOperation(type);
  return { ...matches, operationTypes: matches.operationTypes.filter(isFound) };
}

// More alternatives take longer to look up than they spare.
const MAX_ALTERNATIVES = 8;

/**
 * What a text must have to be found: of each term, the grams of at least one alternative. Terms are
 * left out that also find what the index does not know.
 */
export function searchGrams({ q, own }: { q: string; own: boolean }): TermGrams[] {
  return searchedTerms(q).flatMap((term) => {
    const alternatives = indexedAlternatives(term, own);
    const isTelling = alternatives.length > 0 && alternatives.every(({ length }) => length > 0);
    return isTelling && alternatives.length <= MAX_ALTERNATIVES ? [alternatives] : [];
  });
}

// Of each code of a change and each type the text says so, and of a status the index.
function indexedAlternatives(searched: SearchedTerm, own: boolean): number[][] {
  if (searched.role) return [];
  const { operationTypes, statuses, changes, unnamed } = findTranslated(searched, own);
  if (unnamed.length > 0) return [];
  return [
    searched.text,
    ...changes.map(({ code }) => changeMarker(code).slice(0, -1)),
    ...operationTypes,
    ...statuses.map(statusValue),
  ].map(gramsOfTerm);
}

const NO_CODE = changeMarker(null);
const WITHOUT_CODE = sql`text LIKE ${`${NO_CODE}%`}`;

// As one value, or each as one of its own where the text says nothing of what changed.
function numbersCondition({ text, from, to }: SearchedTerm & { role: 'numbers' }): Sql {
  return sql`(${contains(text)} OR (operation_type <> ALL(${OPERATIONS_WITH_CHANGE}::text[])
    AND ${hasNumber(from)} AND ${hasNumber(to)}))`;
}

// Of an amount the row leaves out the zeros at the end.
function hasNumber(digits: string): Sql {
  const value = `${VALUE_SEPARATOR}${digits}`;
  return sql`(${contains(`${value}${VALUE_SEPARATOR}`)} OR ${contains(`${value}.`)}
    OR text LIKE ${`%${value}`})`;
}

function changeCondition({ code, values }: MatchedChange): Sql {
  const isOfCode = sql`text LIKE ${`${changeMarker(code)}%`}`;
  return values === undefined ? isOfCode : sql`(${isOfCode} AND ${contains(values)})`;
}

function contains(text: string): Sql {
  return sql`text LIKE ${containsPattern(text)}`;
}

// Few activities name no user, and only those need a look at the activity itself. The partner by value: Citus
// does not learn it from a row of a search.
function unnamedActorCondition({ partnerId }: Scope, actor: UnnamedActor): Sql {
  const kind = actor === 'system' ? sql`=` : sql`<>`;
  return sql`(user_principal_name = '' AND EXISTS (
    SELECT FROM activity AS unnamed
    WHERE unnamed.partner_id = ${partnerId}::uuid
      AND (unnamed.occurred_at, unnamed.sequence) = (searched.occurred_at, searched.sequence)
      AND unnamed.actor_kind ${kind} 'system'))`;
}
