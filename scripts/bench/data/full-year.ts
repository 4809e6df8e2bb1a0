import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { addMonths, dayOf, now, UTC } from '@/lib/platform/time/time';

/** The parameters of the view of all activities of the benchmark's partners. */
export function fullYearParameters(): { from: string; to: string } {
  const today = dayOf(now(), UTC);
  return { from: addMonths(today, -13), to: today };
}

/** The filter of the same view. */
export function fullYearFilter(): ActivityFilter {
  const { from, to } = fullYearParameters();
  const { filter } = parseActivityFilter({ from: [from], to: [to] }, now());
  if (!filter)
    throw new OperationalError(`The log does not take the period from ${from} to ${to}.`);
  return filter;
}
