import { Temporal } from 'temporal-polyfill';

const QUARTER = 15 * 60 * 1000;
const SPANS = [96 * QUARTER, QUARTER];
let last = { zone: '', from: 0, to: 0, offset: 0 };

/**
 * How far the clock of `zone` is ahead of UTC at an instant, both in milliseconds.
 *
 * An export formats a million neighbouring instants: calling Temporal for each would cost more than
 * all the rest. An offset that is the same at both ends of a day is valid within it: no clock was ever
 * changed back within three days (soonest in Freetown, in 1939). On other days a quarter of an hour is tried.
 */
export function offsetAt(epoch: number, zone: string): number {
  if (epoch >= last.from && epoch < last.to && last.zone === zone) return last.offset;
  for (const span of SPANS) {
    const from = Math.floor(epoch / span) * span;
    const offset = exactOffset(from, zone);
    if (offset !== exactOffset(from + span, zone)) continue;
    last = { zone, from, to: from + span, offset };
    return offset;
  }
  return exactOffset(epoch, zone);
}

function exactOffset(epoch: number, zone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
  return zoned.offsetNanoseconds / 1e6;
}
