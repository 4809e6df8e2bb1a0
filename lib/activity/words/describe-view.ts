import { formatCount } from '@/lib/numbers';
import { formatDayInWords } from '@/lib/time';
import type { ActivityFilter } from '@/lib/activity/filter/filter';

/** What a view shows, in words: `1,284 activities, 21 Oct 2026 – 21 Nov 2026, UTC`. */
export function describeView(filter: ActivityFilter, count: number): string {
  const activities = count === 1 ? '1 activity' : `${formatCount(count)} activities`;
  return `${activities}, ${describePeriod(filter)}, ${filter.zone}`;
}

/** The period of a view, in words: `21 Oct 2026 – 21 Nov 2026`, or the one day. */
export function describePeriod({ from, to }: { from: string; to: string }): string {
  return from === to
    ? formatDayInWords(from)
    : `${formatDayInWords(from)} – ${formatDayInWords(to)}`;
}
