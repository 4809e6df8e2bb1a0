import { isGuid } from '@/lib/platform/text/guid';
import type { Messages } from '@/lib/platform/i18n/messages';
import { truncateText } from '@/lib/platform/text/truncate-text';
import { isRealTime, parseDay, type Day } from '@/lib/platform/time/time';
import { MAX_TERMS, parseSearchTerms } from '@/lib/activity/search/search-terms';
import type { PagePosition } from './cursor';
import type { FacetName } from './facet-names';
import { parseActorKind } from '@/lib/activity/activity';
import { parseSourceKind } from '@/lib/activity/source/source';
import { parseHours, type DayHours } from './hours';
import { parseWeekday } from './weekdays';

/** Query parameters as Next hands them to a page. */
export type QueryParameters = Record<string, string | string[] | undefined>;

/** What is wrong with one parameter, as a code that `describeFilterProblem` puts into words. */
export type FilterProblem = {
  field: ParameterName;
  code: keyof Messages['log']['problems'] | 'notAZone' | 'fromAfterTo';
  values?: Record<string, string | number>;
};

/** The parameters of the log and its export. */
export type ParameterName =
  FacetName | 'from' | 'to' | 'hours' | 'customer' | 'own' | 'q' | OtherParameter;

/** Those that are no filter. */
export type OtherParameter = 'tz' | 'after' | 'before' | 'format';

/** The only value of the switch `own`; it is off where the parameter is absent. */
export const OWN_ON = 'on';

export const MAX_VALUES = 50;
export const MAX_VALUE_LENGTH = 400;
export const MAX_SEARCH_LENGTH = 200;

/** A URL's parameters in the form that pages get them. */
export function toQueryParameters(search: URLSearchParams): QueryParameters {
  return Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
}

/** Reads parameters one by one and collects the problems; never throws. */
export function readParameters(parameters: QueryParameters) {
  const problems: FilterProblem[] = [];
  const problem = (
    field: ParameterName,
    details: FilterProblem['code'] | Omit<FilterProblem, 'field'>,
  ) =>
    void problems.push({ field, ...(typeof details === 'string' ? { code: details } : details) });

  const values = (name: ParameterName): string[] =>
    // hasOwn: a parameter named like a property that every object inherits is unknown, not present.
    (Object.hasOwn(parameters, name) ? [parameters[name] ?? []].flat() : []).filter(Boolean);

  /** The single value of a parameter; `code` is the problem when `parse` returns null. */
  function one<Value>(
    name: ParameterName,
    { parse, code }: { parse: (text: string) => Value | null; code: FilterProblem['code'] },
  ): Value | null {
    const [text, ...others] = new Set(values(name));
    if (text === undefined) return null;
    if (others.length > 0) problem(name, 'repeated');
    const value = parse(text);
    if (value === null) problem(name, { code, values: { text: truncateText(text, 60) } });
    return value;
  }

  function list(name: ParameterName): string[] {
    const requested = [...new Set(values(name))].sort();
    if (requested.length > MAX_VALUES)
      problem(name, { code: 'tooMany', values: { most: MAX_VALUES } });
    if (requested.some((text) => text.length > MAX_VALUE_LENGTH || text.includes('\0')))
      problem(name, 'invalidValue');
    return requested;
  }

  /** Values of a fixed list; `code` is the problem when `parse` returns null for one. */
  function known<Value>(
    name: ParameterName,
    { parse, code }: { parse: (text: string) => Value | null; code: FilterProblem['code'] },
  ): Value[] {
    const requested = trimmed(list(name));
    const values = requested.map(parse).filter((value) => value !== null);
    if (values.length < requested.length) problem(name, code);
    return values;
  }

  return {
    problems,
    problem,
    one,
    list,
    day: (name: 'from' | 'to'): Day | null => {
      const isSomeDay = values(name).slice(0, 1).some(isCalendarDay);
      return one(name, { parse: parseDay, code: isSomeDay ? 'dayOutOfRange' : 'notADay' });
    },
    hours: (): DayHours | null => {
      const hours = one('hours', { parse: parseHours, code: 'notHours' });
      return hours === 'all' ? null : hours;
    },
    // Ids and addresses are often pasted with surrounding blanks.
    users: () => trimmed(list('user')),
    customers: () => {
      const ids = trimmed(list('customer').map((id) => id.toLowerCase()));
      if (ids.every(isGuid)) return ids;
      problem('customer', 'notAGuid');
      return [];
    },
    kinds: () => known('kind', { parse: parseActorKind, code: 'notAKind' }),
    sources: () => known('source', { parse: parseSourceKind, code: 'notASource' }),
    weekdays: () => known('weekday', { parse: parseWeekday, code: 'notAWeekday' }),
    own: (): boolean =>
      one('own', { parse: (text) => (text === OWN_ON ? true : null), code: 'notOn' }) ?? false,
    search: (): string | null => {
      const query = one('q', { parse: (text) => text.trim(), code: 'searchCharacter' });
      if (query && query.length > MAX_SEARCH_LENGTH)
        problem('q', { code: 'searchTooLong', values: { most: MAX_SEARCH_LENGTH } });
      if (query?.includes('\0')) problem('q', 'searchCharacter');
      const terms = parseSearchTerms(query ?? '');
      if (terms.length > MAX_TERMS)
        problem('q', { code: 'tooManyWords', values: { most: MAX_TERMS } });
      return terms.length > 0 ? query : null;
    },
    page: (parse: (text: string) => PagePosition['from'] | null): PagePosition | null => {
      const after = one('after', { parse, code: 'invalidPage' });
      const before = one('before', { parse, code: 'invalidPage' });
      if (after && before) problem('before', 'twoPages');
      if (after) return { direction: 'older', from: after };
      return before && { direction: 'newer', from: before };
    },
  };
}

function trimmed(values: string[]): string[] {
  return [...new Set(values.map((value) => value.trim()))].filter(Boolean).sort();
}

// Any year with four digits.
function isCalendarDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealTime(`${text}T00:00:00`);
}
