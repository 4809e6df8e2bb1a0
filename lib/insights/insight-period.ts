import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { addDays, dayOf, instantsOfDays, type Day } from '@/lib/platform/time/time';

/** For how many days the figures look ahead, the last one included. */
export const DAYS_AHEAD = 30;

/** What the figures are asked for: half-open ranges of instants that whole days of a zone fill. */
export type InsightPeriod = {
  /** The period as the log's URLs have it, without any other choice. */
  filter: ActivityFilter;
  /** The chosen period. */
  start: Date;
  end: Date;
  /** The present, which the figures of now are told of. */
  at: Date;
  /** Today and the days ahead. */
  aheadStart: Date;
  aheadEnd: Date;
  /** The last of the days ahead. */
  lastDayAhead: Day;
};

export type ParsedPeriod =
  { period: InsightPeriod; problems: [] } | { period: null; problems: FilterProblem[] };

/**
 * Reads `from`, `to` and `tz` as the log does, and nothing else; never throws. `instant` is the
 * present.
 */
export function parseInsightPeriod(parameters: QueryParameters, instant: Date): ParsedPeriod {
  const { from, to, tz } = parameters;
  const { filter, problems } = parseActivityFilter({ from, to, tz }, instant);
  return filter ? { period: periodOf(filter, instant), problems: [] } : { period: null, problems };
}

function periodOf(filter: ActivityFilter, at: Date): InsightPeriod {
  const { zone } = filter;
  const today = dayOf(at, zone);
  const lastDayAhead = addDays(today, DAYS_AHEAD);
  const ahead = instantsOfDays({ from: today, to: lastDayAhead, zone });
  return {
    filter,
    ...instantsOfDays(filter),
    at,
    aheadStart: ahead.start,
    aheadEnd: ahead.end,
    lastDayAhead,
  };
}
