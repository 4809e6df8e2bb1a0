import { Temporal } from 'temporal-polyfill';
import { UTC } from './time';

/** From an instant on, the wall clock of a zone is so many milliseconds ahead of UTC. */
export type ZoneOffset = { since: Date; offset: number };

// Each change of the clock that is looked up takes a tenth of a millisecond, and a period may be of
// nine thousand years: before and after these the clock is taken not to change.
const FIRST_CHANGE = Date.UTC(1970, 0);
const LAST_CHANGE = Date.UTC(2100, 0);

/** How far the clock of `zone` is from UTC at each instant from `start` on and before `end`. */
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

// Between which instants the clock of a zone is known not to change.
const steady = new Map<string, { from: number; to: number }>();

/**
 * How far the clock of `zone` is from UTC at an instant (ISO 8601) whose wall-clock time there is
 * twice, because the clock was set back over it: `UTC+1`. Null for all others.
 */
export function findAmbiguousOffset(iso: string, zone: string): string | null {
  if (zone === UTC) return null;
  const epoch = Date.parse(`${iso.slice(0, 23)}Z`);
  const { from, to } = steadyAround(epoch, zone);
  // A page has fifty times, of which hardly one is near to a change of the clock.
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

// Without what is nothing: `UTC+1`, `UTC-3:30`.
function offsetInWords({ offset }: Temporal.ZonedDateTime): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])0?(\d+)(:\d\d)/.exec(offset) ?? [];
  return `UTC${sign}${hours}${minutes === ':00' ? '' : minutes}`;
}
