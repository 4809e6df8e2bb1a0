import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { formatHours, intersectHours, type DayHours } from '@/lib/activity/filter/hours';
import type { HistogramBar } from './bars';

/**
 * The view of a bar within another view, at its first page. Null when that is the same view, and
 * when the common hours are two parts of a day.
 */
export function viewOfBar(
  filter: ActivityFilter,
  { days, hours }: Pick<HistogramBar, 'days' | 'hours'>,
): ActivityFilter | null {
  const within = hours ? intersectHours(hours, filter.hours) : filter.hours;
  if (hours && !within) return null;
  const isSamePeriod = days.from === filter.from && days.to === filter.to;
  if (isSamePeriod && textOf(within) === textOf(filter.hours)) return null;
  return { ...filter, ...days, hours: within, isDefaultPeriod: false, page: null };
}

function textOf(hours: DayHours | null): string {
  return hours ? formatHours(hours) : '';
}
