import { DAY, listClockIntervals, type Interval } from './clock-intervals';
import type { CountRequest } from './count-request';
import type { DayRange } from './slices';

/**
 * The instants that a request counts, in order, by the part that they belong to; null when there would
 * be more than `max`. Only the `days` are looked at by the wall clock: outside of them each interval is
 * counted one by one anyway, and by its conditions.
 */
export function listIntervals(
  request: CountRequest,
  { days, max }: { days: DayRange; max: number },
): Interval[] | null {
  const { filter, within, instants, byWeekday } = request;
  const clocks = [filter, ...request.clocks];
  const isByClock = byWeekday || clocks.some(({ hours, weekdays }) => hours ?? weekdays.length > 0);
  const [start, end] = [within.start.getTime(), within.end.getTime()];
  if (!isByClock) return atInstants([{ start, end, part: 0 }], instants);
  const [first, last] = [
    Math.min(Math.max(start, days.first * DAY), end),
    Math.max(Math.min(end, (days.last + 1) * DAY), start),
  ];
  if (first >= last) return [{ start, end, part: 0 }];
  if ((last - first) / DAY > max) return null;
  const inner = listClockIntervals({
    within: { start: new Date(first), end: new Date(last) },
    zone: filter.zone,
    clocks,
    byWeekday,
  });
  const outer = (from: number, to: number) =>
    from < to ? [{ start: from, end: to, part: 0 }] : [];
  return [...outer(start, first), ...atInstants(inner, instants), ...outer(last, end)];
}

// Divides intervals where a part begins.
function atInstants(intervals: Interval[], instants: Date[]): Interval[] {
  if (instants.length === 0) return intervals;
  const starts = instants.map((instant) => instant.getTime());
  const divided: Interval[] = [];
  let next = 0;
  for (const { start, end } of intervals) {
    let from = start;
    for (; (starts[next] ?? end) < end; next += 1) {
      const to = starts[next] ?? end;
      if (from < to) divided.push({ start: from, end: to, part: next - 1 });
      from = Math.max(from, to);
    }
    divided.push({ start: from, end, part: next - 1 });
  }
  return divided;
}
