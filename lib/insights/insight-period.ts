import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { addDays, dayOf, instantsOfDays, type Day } from '@/lib/platform/time/time';

/** How many days the figures look ahead, the last one included. */
export const DAYS_AHEAD = 30;

/** The period of the figures: half-open ranges of instants that cover full days in a zone. */
export type InsightPeriod = {
  /** The period as a filter of the log, without any other filter. */
  filter: ActivityFilter;
  /** The selected period. */
  start: Date;
  end: Date;
  /** The present, for the figures as of now. */
  at: Date;
  /** The start of today, and the end of the days ahead. */
  aheadStart: Date;
  aheadEnd: Date;
  /** The last of the days ahead. */
  lastDayAhead: Day;
};

export type ParsedPeriod =
  { period: InsightPeriod; problems: [] } | { period: null; problems: FilterProblem[] };

/**
 * Reads `from`, `to` and `tz` as the log does, and no other parameter. Never throws. `instant` is
 * the present.
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
