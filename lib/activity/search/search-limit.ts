import { parseActivityFilter, type ParsedFilter } from '@/lib/activity/filter/filter';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { consumePoint } from '@/lib/platform/database/rate-limiter';
import { now } from '@/lib/platform/time/time';

// Five a second for a whole minute: typing and clicking get nowhere near it.
const SEARCH_LIMIT = { name: 'search', points: 300, seconds: 60 };

/** Who searches: one limit holds for all that a person looks for, in all processes together. */
type Searcher = { id: string };

/** Counts a search. Returns the seconds to wait when it is one too many, else null. */
export async function countSearch({ id }: Searcher): Promise<number | null> {
  const seconds = await consumePoint(SEARCH_LIMIT, id);
  return seconds === null ? null : Math.max(1, seconds);
}

/** Counts a search by a field of the log. Returns the problem when it is one too many, else null. */
export async function findSearchProblem(
  searcher: Searcher,
  field: 'q' | 'customer',
): Promise<FilterProblem | null> {
  const seconds = await countSearch(searcher);
  return seconds === null ? null : { field, code: 'tooManySearches', values: { seconds } };
}

/** The same as `parseActivityFilter`, where one search too many is a problem of `q`. */
export async function readSearchedFilter(
  searcher: Searcher,
  parameters: QueryParameters,
): Promise<ParsedFilter> {
  const parsed = parseActivityFilter(parameters, now());
  if (!parsed.filter?.q) return parsed;
  const problem = await findSearchProblem(searcher, 'q');
  return problem ? { filter: null, problems: [problem] } : parsed;
}
