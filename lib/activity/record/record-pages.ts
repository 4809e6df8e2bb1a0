import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { beginningOf } from '@/lib/platform/text/beginning-of';
import { UTC } from '@/lib/platform/time/time';
import { ZONE_PARAMETER } from './record-path';
import {
  FIRST_PAGES,
  PART_NAMES,
  type PartName,
  type PartPages,
} from '@/lib/activity/details/part-places';

/** What of a record its page shows, as its URL says; pages are counted from 1. */
export type RecordPages = {
  /** The page of the list of its states. */
  states: number;
  /** The state whose parts are turned to these pages; null: the first one shown. */
  state: string | null;
  parts: PartPages;
};

/** What the URL asks for and there is not: a page of some part, or of the states, or a state. */
export type PageProblem = { of: PartName | 'states' | 'state'; given: string };

/** A part that is turned to pages: its lines, and how many a page has. */
export type Turned = { total: number; first: number; most: number };

/** The ways to the other pages of a part, as queries of the record's page. */
export type OtherPages = {
  /** The pages beside this one; null where there is none. */
  previous: string | null;
  next: string | null;
  /** The way to any page by its number; null where the pages beside this one are all others. */
  goTo: PageForm | null;
};

/** What a form sends that goes to a page by its number. */
export type PageForm = {
  /** The parameter that names the page, the one that is shown, and the last there is. */
  name: string;
  page: number;
  last: number;
  /** The other parameters of the query. */
  hidden: QueryPairs;
};

type QueryPairs = [name: string, value: string][];

export const FIRST_RECORD_PAGES: RecordPages = { states: 1, state: null, parts: FIRST_PAGES };

const LONGEST_GIVEN = 60;

/** What a URL asks for, as it is told that there is no such thing. */
export function shortlyGiven(text: string): string {
  return beginningOf(text, LONGEST_GIVEN);
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
  const pageOf = (of: PartName | 'states'): number => {
    const given = valueOf(parameters, of);
    if (given === undefined) return 1;
    if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
    problems.push({ of, given: shortlyGiven(given) });
    return 1;
  };
  const parts = Object.fromEntries(PART_NAMES.map((name) => [name, pageOf(name)])) as PartPages;
  const state = valueOf(parameters, STATE_PARAMETER) ?? null;
  return { pages: { states: pageOf('states'), state, parts }, problems };
}

const STATE_PARAMETER = 'state';

/**
 * The query of a record's page that shows these pages, in `zone`. Begins with `?` also where it is
 * empty: as a link it would else keep the query of the page that it stands on.
 */
export function recordPagesQuery(pages: RecordPages, zone: string): string {
  return `?${new URLSearchParams(queryPairs(pages, zone))}`;
}

function queryPairs({ states, state, parts }: RecordPages, zone: string): QueryPairs {
  const turned = PART_NAMES.filter((name) => parts[name] > 1);
  const pairs: QueryPairs = zone === UTC ? [] : [[ZONE_PARAMETER, zone]];
  if (states > 1) pairs.push(['states', String(states)]);
  if (state !== null && turned.length > 0) pairs.push([STATE_PARAMETER, state]);
  for (const name of turned) pairs.push([name, String(parts[name])]);
  return pairs;
}

/**
 * The ways from the page of a part, or of the states, to its others; `at` gives the record's page
 * with another number in its place, `zone` is that of its times.
 */
export function otherPagesOf(
  { total, first, most }: Turned,
  { name, at, zone }: { name: string; at: (page: number) => RecordPages; zone: string },
): OtherPages {
  const page = Math.floor(first / most) + 1;
  const last = Math.ceil(total / most);
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
function valueOf(parameters: QueryParameters, name: string): string | undefined {
  const given = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return [given ?? []].flat().find((text) => text !== '');
}
