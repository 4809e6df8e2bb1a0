import { addMonths, dayOf, parseTimeZone, UTC, type Day } from '@/lib/platform/time/time';
import type { ActorKind } from '@/lib/activity/activity';
import type { SourceKind } from '@/lib/activity/source/source';
import { parseCursor, type PagePosition } from './cursor';
import type { DayHours } from './hours';
import type { Weekday } from './weekdays';
import { readParameters, type FilterProblem, type QueryParameters } from './filter-parameters';

/** Whole days, both included. */
export type Period = { from: Day; to: Day };

/**
 * What a view of the log shows: the whole days `from` to `to`, both included, in `zone`. Values in
 * one list are alternatives; an empty list or a null does not restrict.
 */
export type ActivityFilter = {
  from: Day;
  to: Day;
  /** Whether from and to are the page's defaults: URLs leave them out then. */
  isDefaultPeriod: boolean;
  zone: string;
  /** Hours of each day, by the wall clock of the zone; null for all. */
  hours: DayHours | null;
  /** Days of the week, by the same clock. */
  weekdays: Weekday[];
  customers: string[];
  actions: string[];
  users: string[];
  /** Kinds of who acted. */
  kinds: ActorKind[];
  statuses: string[];
  resources: string[];
  /** Kinds of sources. */
  sources: SourceKind[];
  /** Whether what was done to the log and the account themselves is shown, too. */
  own: boolean;
  q: string | null;
  page: PagePosition | null;
};

export type ParsedFilter =
  { filter: ActivityFilter; problems: [] } | { filter: null; problems: FilterProblem[] };

/**
 * The only reader of the log's query parameters, for page, export and API; never throws. `instant`
 * is the present, which the default period (the month up to today) depends on. Unknown parameters
 * are ignored, empty ones count as absent. Problems are codes per field, which
 * `describeFilterProblem` puts into words.
 */
export function parseActivityFilter(parameters: QueryParameters, instant: Date): ParsedFilter {
  const read = readParameters(parameters);
  const zone = read.one('tz', { parse: parseTimeZone, code: 'notAZone' }) ?? UTC;
  const from = read.day('from');
  const to = read.day('to');
  const defaults = defaultPeriod(dayOf(instant, zone));
  const period = completePeriod({ from, to }, defaults);
  if (from && to && from > to) read.problem('from', 'fromAfterTo');
  const filter: ActivityFilter = {
    ...period,
    isDefaultPeriod: period.from === defaults.from && period.to === defaults.to,
    zone,
    hours: read.hours(),
    weekdays: read.weekdays(),
    customers: read.customers(),
    actions: read.list('action'),
    users: read.users(),
    kinds: read.kinds(),
    statuses: read.list('status'),
    resources: read.list('resource'),
    sources: read.sources(),
    own: read.own(),
    q: read.search(),
    page: read.page(parseCursor),
  };
  return read.problems.length === 0
    ? { filter, problems: [] }
    : { filter: null, problems: read.problems };
}

/**
 * The filter of the parameters that have no problem, for the links of a page that shows problems.
 */
export function parseValidPart(parameters: QueryParameters, instant: Date): ActivityFilter {
  const { problems } = parseActivityFilter(parameters, instant);
  const wrong = new Set<string>(problems.map(({ field }) => field));
  const valid = Object.entries(parameters).filter(([name]) => !wrong.has(name));
  const { filter } = parseActivityFilter(Object.fromEntries(valid), instant);
  if (!filter) throw new Error('Parameters without a problem have one.');
  return filter;
}

/** The default period of the page on a day: the month up to it. */
export function defaultPeriod(today: Day): Period {
  return { from: addMonths(today, -1), to: today };
}

function completePeriod(requested: { from: Day | null; to: Day | null }, defaults: Period): Period {
  if (requested.from && requested.to) return { from: requested.from, to: requested.to };
  if (requested.from) return { from: requested.from, to: addMonths(requested.from, 1) };
  if (requested.to) return { from: addMonths(requested.to, -1), to: requested.to };
  return defaults;
}
