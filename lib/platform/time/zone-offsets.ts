import { Temporal } from 'temporal-polyfill';
import { UTC } from './time';

/** The offset of a zone's wall clock from UTC in milliseconds, from an instant on. */
export type ZoneOffset = { since: Date; offset: number };

// Looking up a clock change takes a tenth of a millisecond, and a period may span nine thousand years:
// outside of these years the clock is assumed not to change.
const FIRST_CHANGE = Date.UTC(1970, 0);
const LAST_CHANGE = Date.UTC(2100, 0);

/** The offsets of `zone` from UTC in the range [start, end), in order of time. */
export function listOffsets(
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

const DAY = 86_400_000;

// By zone, a range in which its clock is known not to change.
const steady = new Map<string, { from: number; to: number }>();

/**
 * The offset of `zone` at an instant (ISO 8601) whose wall-clock time occurs twice, because the clock
 * was set back across it: `UTC+1`. Null when the wall-clock time is unambiguous.
 */
export function findAmbiguousOffset(iso: string, zone: string): string | null {
  if (zone === UTC) return null;
  const epoch = Date.parse(`${iso.slice(0, 23)}Z`);
  const { from, to } = steadyAround(epoch, zone);
  // A page shows fifty times, and hardly any is near a clock change.
  if (from <= epoch - DAY && epoch + DAY < to) return null;
  const zoned = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
  const at = (disambiguation: 'earlier' | 'later') =>
    zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  return at('earlier') === at('later') ? null : offsetInWords(zoned);
}

function steadyAround(epoch: number, zone: string): { from: number; to: number } {
  const known = steady.get(zone);
  if (known && known.from <= epoch && epoch < known.to) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(epoch + 1).toZonedDateTimeISO(zone);
  const found = {
    from: zoned.getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity,
    to: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
  };
  steady.set(zone, found);
  return found;
}

// Without zero minutes: `UTC+1`, `UTC-3:30`.
function offsetInWords({ offset }: Temporal.ZonedDateTime): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])0?(\d+)(:\d\d)/.exec(offset) ?? [];
  return `UTC${sign}${hours}${minutes === ':00' ? '' : minutes}`;
}
