import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { UTC } from '@/lib/time';
import { ZONE_PARAMETER } from './record-path';
import { FIRST_PAGES, PART_NAMES, type PartName, type PartPages } from './words/part-places';

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

/** The pages beside one, as queries of the record's page; null where there is none. */
export type PagesBeside = { previous: string | null; next: string | null };

export const FIRST_RECORD_PAGES: RecordPages = { states: 1, state: null, parts: FIRST_PAGES };

const LONGEST_GIVEN = 60;

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
    problems.push({ of, given: given.slice(0, LONGEST_GIVEN) });
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
export function recordPagesQuery({ states, state, parts }: RecordPages, zone: string): string {
  const turned = PART_NAMES.filter((name) => parts[name] > 1);
  const search = new URLSearchParams(zone === UTC ? [] : [[ZONE_PARAMETER, zone]]);
  if (states > 1) search.append('states', String(states));
  if (state !== null && turned.length > 0) search.append(STATE_PARAMETER, state);
  for (const name of turned) search.append(name, String(parts[name]));
  return `?${search}`;
}

/** The pages before and after that of a part; `at` gives the query of the part's page of a number. */
export function pagesBeside(
  { total, first, most }: Turned,
  at: (page: number) => string,
): PagesBeside {
  const page = Math.floor(first / most) + 1;
  return {
    previous: first > 0 ? at(page - 1) : null,
    next: first + most < total ? at(page + 1) : null,
  };
}

// The first that is given; hasOwn: a parameter may be named like what every object inherits.
function valueOf(parameters: QueryParameters, name: string): string | undefined {
  const given = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return [given ?? []].flat().find((text) => text !== '');
}
