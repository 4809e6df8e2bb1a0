import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { isOwnOperation } from '@/lib/activity/describe/known-types';
import { withSelected } from '@/lib/activity/filter/selections';
import { parseSearchTerms } from './search-terms';
import { findNamed } from './translated-matches';

/** A view by a value of a parameter, in place of a search that named it in words. */
export type SuggestedFilter = { name: 'status' | 'action'; value: string; view: ActivityFilter };

// A term that names more actions is no name of one.
const MAX_ACTIONS = 2;
const MAX_SUGGESTIONS = 3;

/**
 * The statuses and actions that words of a search name in any language, each as the view with it in
 * place of the search. Empty where the search has no other words: then it found as much itself.
 */
export function suggestFilters(filter: ActivityFilter): SuggestedFilter[] {
  const terms = parseSearchTerms(filter.q ?? '');
  if (terms.length < 2) return [];
  const found = terms.flatMap((term) => suggestionsOf(term, filter.own));
  const distinct = new Map(found.map(({ name, value }) => [`${name} ${value}`, { name, value }]));
  return [...distinct.values()].slice(0, MAX_SUGGESTIONS).map(({ name, value }) => ({
    name,
    value,
    view: withSelected({ ...filter, q: null }, { name, values: [value] }),
  }));
}

function suggestionsOf(term: string, own: boolean): Pick<SuggestedFilter, 'name' | 'value'>[] {
  const { statuses, operationTypes: named } = findNamed(term);
  const operationTypes = named.filter((type) => own || !isOwnOperation(type));
  const actions = operationTypes.length > MAX_ACTIONS ? [] : operationTypes;
  return [
    ...statuses.map((value) => ({ name: 'status' as const, value })),
    ...actions.map((value) => ({ name: 'action' as const, value })),
  ];
}
