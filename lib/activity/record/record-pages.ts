import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { UTC } from '@/lib/platform/time/time';
import { ZONE_PARAMETER } from './record-path';
import {
  FIRST_PAGES,
  SECTION_NAMES,
  type SectionName,
  type SectionPages,
} from '@/lib/activity/details/section-paging';

/** What of a record its page shows, as its URL says; pages are counted from 1. */
export type RecordPages = {
  /** The page of the list of its states. */
  states: number;
  /** The state whose parts are turned to these pages; null: the first one shown. */
  state: string | null;
  sections: SectionPages;
};

/** What the URL asks for and there is not: a page of some part, or of the states, or a state. */
export type PageProblem = { of: SectionName | 'states' | 'state'; requested: string };

/** A part that is turned to pages: its lines, and how many a page has. */
export type PagedList = { total: number; first: number; pageSize: number };

/** The ways to the other pages of a part, as queries of the record's page. */
export type PageNavigation = {
  /** The pages beside this one; null where there is none. */
  previous: string | null;
  next: string | null;
  /** The way to any page by its number; null where the pages beside this one are all others. */
  goTo: GoToPageForm | null;
};

/** What a form sends that goes to a page by its number. */
export type GoToPageForm = {
  /** The parameter that names the page, the one that is shown, and the last there is. */
  name: string;
  page: number;
  last: number;
  /** The other parameters of the query. */
  hidden: QueryPairs;
};

type QueryPairs = [name: string, value: string][];

export const FIRST_RECORD_PAGES: RecordPages = { states: 1, state: null, sections: FIRST_PAGES };

const MAX_REQUESTED_LENGTH = 60;

/** What a URL asks for, as it is told that there is no such thing. */
export function truncateRequested(text: string): string {
  return truncateText(text, MAX_REQUESTED_LENGTH);
}

/**
 * Reads from the parameters of a record's page which pages are asked for; never throws. What cannot
 * be understood is the first page, and told.
 */
export function parseRecordPages(parameters: QueryParameters): {
  pages: RecordPages;
  problems: PageProblem[];
} {
  const problems: PageProblem[] = [];
  const pageOf = (of: SectionName | 'states'): number => {
    const given = firstValueOf(parameters, of);
    if (given === undefined) return 1;
    if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
    problems.push({ of, requested: truncateRequested(given) });
    return 1;
  };
  const sections = Object.fromEntries(
    SECTION_NAMES.map((name) => [name, pageOf(name)]),
  ) as SectionPages;
  const state = firstValueOf(parameters, STATE_PARAMETER) ?? null;
  return { pages: { states: pageOf('states'), state, sections }, problems };
}

const STATE_PARAMETER = 'state';

/**
 * The query of a record's page that shows these pages, in `zone`. Begins with `?` also where it is
 * empty: as a link it would else keep the query of the page that it stands on.
 */
export function recordPagesQuery(pages: RecordPages, zone: string): string {
  return `?${new URLSearchParams(queryPairs(pages, zone))}`;
}

function queryPairs({ states, state, sections }: RecordPages, zone: string): QueryPairs {
  const turned = SECTION_NAMES.filter((name) => sections[name] > 1);
  const pairs: QueryPairs = zone === UTC ? [] : [[ZONE_PARAMETER, zone]];
  if (states > 1) pairs.push(['states', String(states)]);
  if (state !== null && turned.length > 0) pairs.push([STATE_PARAMETER, state]);
  for (const name of turned) pairs.push([name, String(sections[name])]);
  return pairs;
}

/**
 * The ways from the page of a part, or of the states, to its others; `at` gives the record's page
 * with another number in its place, `zone` is that of its times.
 */
export function pageNavigationOf(
  { total, first, pageSize }: PagedList,
  { name, at, zone }: { name: string; at: (page: number) => RecordPages; zone: string },
): PageNavigation {
  const page = Math.floor(first / pageSize) + 1;
  const last = Math.ceil(total / pageSize);
  const queryAt = (other: number) => recordPagesQuery(at(other), zone);
  // As beside a page that is not the first: there the state is named, too.
  const hidden = queryPairs(at(last), zone).filter(([other]) => other !== name);
  return {
    previous: page > 1 ? queryAt(page - 1) : null,
    next: page < last ? queryAt(page + 1) : null,
    goTo: last > 2 ? { name, page, last, hidden } : null,
  };
}

// The first that is given; hasOwn: a parameter may be named like what every object inherits.
function firstValueOf(parameters: QueryParameters, name: string): string | undefined {
  const given = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return [given ?? []].flat().find((text) => text !== '');
}
