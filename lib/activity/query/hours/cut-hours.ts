import { instantsOfDays } from '@/lib/platform/time/time';
import { listOffsets, type ZoneOffset } from '@/lib/platform/time/zone-offsets';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { TimeRange } from '@/lib/activity/query/time-range';

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// Each costs an entry into an index. Thirteen years of nights in India have fewer.
const MAX_CUTS = 10_000;

/** Where counts are divided: at instants and, with `isByClock`, between the days of the wall clock. */
export type Divisions = { instants?: Date[]; isByClock?: boolean };

/**
 * The UTC hours, by their first instants, that cannot be counted as a whole: part of the hour is
 * outside of `within`, or outside of the filter's hours or days of the week, or the counts are divided
 * in it. That happens in zones whose clocks are not whole hours from UTC. Null when there are too many.
 */
export function listCutHours(
  filter: ActivityFilter,
  { within = instantsOfDays(filter), ...divisions }: Divisions & { within?: TimeRange },
): Date[] | null {
  const { instants = [], isByClock = false } = divisions;
  const hours = hoursOfChange(filter, isByClock);
  const offsets = hours.length > 0 ? listOffsets(within, filter.zone) : [];
  const segments = offsets.map(({ since, offset }, at) => ({
    range: { start: since, end: offsets[at + 1]?.since ?? within.end },
    offset,
  }));
  const uneven = segments.filter(({ offset }) => offset % HOUR !== 0);
  if (countDays(uneven) * hours.length > MAX_CUTS) return null;
  const found = [
    within.start,
    within.end,
    ...instants,
    ...offsets.map(({ since }: ZoneOffset) => since),
    ...uneven.flatMap((segment) => listChanges(segment, hours)),
  ];
  const cuts = new Set<number>();
  for (const instant of found) {
    const time = instant.getTime();
    if (time % HOUR !== 0) cuts.add(Math.floor(time / HOUR) * HOUR);
  }
  return [...cuts].map((time) => new Date(time));
}

type Segment = { range: TimeRange; offset: number };

// The hours of the wall clock at which a filter, or a division, changes.
function hoursOfChange({ hours, weekdays }: ActivityFilter, isByClock: boolean): number[] {
  const ofHours = hours ? [hours.from, hours.to % 24] : [];
  const ofDays = weekdays.length > 0 || isByClock ? [0] : [];
  return [...new Set([...ofHours, ...ofDays])];
}

function countDays(segments: Segment[]): number {
  const lengths = segments.map(({ range: { start, end } }) => end.getTime() - start.getTime());
  return lengths.reduce((sum, length) => sum + Math.ceil(length / DAY) + 1, 0);
}

function listChanges({ range: { start, end }, offset }: Segment, hours: number[]): Date[] {
  const firstMidnight = Math.floor((start.getTime() + offset) / DAY) * DAY - offset;
  const changes: Date[] = [];
  for (let midnight = firstMidnight; midnight < end.getTime(); midnight += DAY)
    changes.push(...hours.map((hour) => new Date(midnight + hour * HOUR)));
  return changes.filter((change) => change >= start && change < end);
}
