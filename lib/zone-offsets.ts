import { Temporal } from 'temporal-polyfill';

/** From an instant on, the wall clock of a zone is so many milliseconds ahead of UTC. */
export type ZoneOffset = { since: Date; offset: number };

// Each change of the clock that is looked up takes a tenth of a millisecond, and a period may be of
// nine thousand years: before and after these the clock is taken not to change.
const FIRST_CHANGE = Date.UTC(1970, 0);
const LAST_CHANGE = Date.UTC(2100, 0);

/** How far the clock of `zone` is from UTC at each instant from `start` on and before `end`. */
export function offsetsWithin(
  { start, end }: { start: Date; end: Date },
  zone: string,
): ZoneOffset[] {
  const first = Math.max(start.getTime(), FIRST_CHANGE);
  const last = Math.min(end.getTime(), LAST_CHANGE);
  let zoned = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
  const offsets = [{ since: start, offset: zoned.offsetNanoseconds / 1e6 }];
  for (;;) {
    const next = zoned.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= last) return offsets;
    offsets.push({ since: new Date(next.epochMilliseconds), offset: next.offsetNanoseconds / 1e6 });
    zoned = next;
  }
}
