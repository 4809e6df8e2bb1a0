import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { contextParameters, type RecordContext } from './record-path';
import {
  FIRST_PAGES,
  SECTION_NAMES,
  type SectionName,
  type SectionPages,
} from '@/lib/activity/details/section-paging';

/** What a record's page shows, according to its URL; pages are counted from 1. */
export type RecordPages = {
  /** The page of the list of states. */
  states: number;
  /** The state whose sections show these pages; null: the first one on the page. */
  state: string | null;
  sections: SectionPages;
};

/**
 * A page of a section, a page of states, or a state that the URL requests and that does not exist.
 */
export type PageProblem = { of: SectionName | 'states' | 'state'; requested: string };

/** A list that has pages: its length, its first shown line, and how many a page has. */
export type PagedList = { total: number; first: number; pageSize: number };

/** The links to a section's other pages, as queries of the record's page. */
export type PageNavigation = {
  /** The adjacent pages; null where there is none. */
  previous: string | null;
  next: string | null;
  /** The form that goes to any page; null if the adjacent pages are the only others. */
  goTo: GoToPageForm | null;
};

/** What the form that goes to a page by number sends. */
export type GoToPageForm = {
  /** The name of the page parameter, the current page, and the last page. */
  name: string;
  page: number;
  last: number;
  /** The other parameters of the query. */
  hidden: QueryPairs;
};

type QueryPairs = [name: string, value: string][];

export const FIRST_RECORD_PAGES: RecordPages = { states: 1, state: null, sections: FIRST_PAGES };

const MAX_REQUESTED_LENGTH = 60;

/** The start of what a URL requested, for a message that says there is no such thing. */
export function truncateRequested(text: string): string {
  return truncateText(text, MAX_REQUESTED_LENGTH);
}

/**
 * Parses the requested pages from the parameters of a record's page; never throws. An invalid value
 * becomes the first page, and is reported.
 */
export function parseRecordPages(parameters: QueryParameters): {
  pages: RecordPages;
  problems: PageProblem[];
} {
  const problems: PageProblem[] = [];
  const pageOf = (of: SectionName | 'states'): number => {
    const requested = firstValueOf(parameters, of);
    if (requested === undefined) return 1;
    if (/^[1-9]\d{0,8}$/.test(requested)) return Number(requested);
    problems.push({ of, requested: truncateRequested(requested) });
    return 1;
  };
  const sections = Object.fromEntries(
    SECTION_NAMES.map((name) => [name, pageOf(name)]),
  ) as SectionPages;
  const state = firstValueOf(parameters, STATE_PARAMETER) ?? null;
  return { pages: { states: pageOf(STATES_PARAMETER), state, sections }, problems };
}

/** The parameters that name a state, and a page of the states. */
export const STATE_PARAMETER = 'state';
export const STATES_PARAMETER = 'states';

/**
 * The query of a record's page that shows these pages, in its context. Starts with `?` even when it is
 * empty: otherwise a link would keep the query of the page it is on.
 */
export function recordPagesQuery(pages: RecordPages, context: RecordContext): string {
  return `?${new URLSearchParams(queryPairs(pages, context))}`;
}

function queryPairs({ states, state, sections }: RecordPages, context: RecordContext): QueryPairs {
  const paged = SECTION_NAMES.filter((name) => sections[name] > 1);
  const pairs: QueryPairs = contextParameters(context);
  if (states > 1) pairs.push([STATES_PARAMETER, String(states)]);
  if (state !== null && paged.length > 0) pairs.push([STATE_PARAMETER, state]);
  for (const name of paged) pairs.push([name, String(sections[name])]);
  return pairs;
}

/**
 * The links from a page of a section, or of the states, to its other pages. `at` returns the pages
 * of the record with another number for this one.
 */
export function pageNavigationOf(
  { total, first, pageSize }: PagedList,
  { name, at, ...context }: RecordContext & { name: string; at: (page: number) => RecordPages },
): PageNavigation {
  const page = Math.floor(first / pageSize) + 1;
  const last = Math.ceil(total / pageSize);
  const queryAt = (other: number) => recordPagesQuery(at(other), context);
  // As for a page that is not the first, which also names the state.
  const hidden = queryPairs(at(last), context).filter(([other]) => other !== name);
  return {
    previous: page > 1 ? queryAt(page - 1) : null,
    next: page < last ? queryAt(page + 1) : null,
    goTo: last > 2 ? { name, page, last, hidden } : null,
  };
}

// The first value that is not empty; hasOwn, because a parameter may have the name of a property
// that every object inherits.
function firstValueOf(parameters: QueryParameters, name: string): string | undefined {
  const requested = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return [requested ?? []].flat().find((text) => text !== '');
}
