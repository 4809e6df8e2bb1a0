import { isGuid } from '@/lib/guid';
import { parseDay, type Day } from '@/lib/time';
import type { PagePosition } from './cursor';

/** Query parameters as Next hands them to a page. */
export type QueryParameters = Record<string, string | string[] | undefined>;

/** A sentence about one parameter. */
export type FilterProblem = { field: string; message: string };

export const MOST_VALUES = 50;
export const LONGEST_VALUE = 400;
export const LONGEST_SEARCH = 200;

/** The parameters of a URL in the shape that pages get them in. */
export function parametersOf(search: URLSearchParams): QueryParameters {
  return Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
}

/** Reads parameters one by one and gathers what is wrong with them; never throws. */
export function readParameters(parameters: QueryParameters) {
  const problems: FilterProblem[] = [];
  const problem = (field: string, message: string) => void problems.push({ field, message });

  const values = (name: string): string[] =>
    // hasOwn: a parameter named like something every object inherits is just unknown.
    (Object.hasOwn(parameters, name) ? [parameters[name] ?? []].flat() : []).filter(Boolean);

  function one<Value>(name: string, parse: (text: string) => Value | Error): Value | null {
    const [text, ...others] = new Set(values(name));
    if (text === undefined) return null;
    if (others.length > 0) problem(name, `${labelOf(name)} is given more than once.`);
    const value = parse(text);
    if (!(value instanceof Error)) return value;
    problem(name, value.message);
    return null;
  }

  function list(name: string): string[] {
    const given = [...new Set(values(name))].sort();
    if (given.length > MOST_VALUES)
      problem(name, `At most ${MOST_VALUES} values of ${name} can be chosen.`);
    if (given.some((text) => text.length > LONGEST_VALUE || text.includes('\0'))) {
      problem(name, `A value of ${name} is too long or has characters that no record can have.`);
    }
    return given;
  }

  return {
    problems,
    problem,
    one,
    list,
    day: (name: 'from' | 'to'): Day | null =>
      one(
        name,
        (text) => parseDay(text) ?? new Error(`${labelOf(name)} must be a day such as 2026-11-21.`),
      ),
    customers: () => {
      const ids = [...new Set(list('customer').map((id) => id.toLowerCase()))];
      if (ids.every(isGuid)) return ids;
      problem('customer', 'A customer is chosen by its id, a GUID.');
      return [];
    },
    search: () => one('q', parseSearch),
    page: (parse: (text: string) => PagePosition['from'] | null): PagePosition | null => {
      const damaged = () =>
        new Error('This link to a page is damaged. Start again from the newest.');
      const after = one('after', (text) => parse(text) ?? damaged());
      const before = one('before', (text) => parse(text) ?? damaged());
      if (after && before)
        problem('before', 'A page is either after or before a record, not both.');
      if (after) return { direction: 'older', from: after };
      return before && { direction: 'newer', from: before };
    },
  };
}

function parseSearch(text: string): string | Error {
  const wanted = text.trim();
  if (wanted.length > LONGEST_SEARCH)
    return new Error(`Search for at most ${LONGEST_SEARCH} characters.`);
  return wanted.includes('\0') ? new Error('No record has such a character.') : wanted;
}

function labelOf(name: string): string {
  return name === 'tz' ? 'The time zone' : name.charAt(0).toUpperCase() + name.slice(1);
}
