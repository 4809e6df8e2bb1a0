import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { Failure } from '@/lib/platform/errors/failure';
import { addMonths, dayOf, now, UTC } from '@/lib/platform/time/time';

/** The parameters of the view that shows all that the bench's partners did. */
export function wholeYearParameters(): { from: string; to: string } {
  const today = dayOf(now(), UTC);
  return { from: addMonths(today, -13), to: today };
}

/** The filter of that view. */
export function wholeYearFilter(): ActivityFilter {
  const { from, to } = wholeYearParameters();
  const { filter } = parseActivityFilter({ from: [from], to: [to] }, now());
  if (!filter) throw new Failure(`The log does not take the period from ${from} to ${to}.`);
  return filter;
}
