import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { parseDay, parseTimeZone, UTC } from '@/lib/platform/time/time';

/** What the fields of a period show: days or nothing, in a zone. */
export type RequestedPeriod = { from: string; to: string; zone: string };

/**
 * What was given for a period that cannot be understood, so that it can be mended in its fields; a
 * zone only if it is one.
 */
export function requestedPeriod(parameters: QueryParameters): RequestedPeriod {
  const first = (name: string) => [parameters[name] ?? ''].flat()[0] ?? '';
  return {
    // A date input takes a real day or none.
    from: parseDay(first('from')) ?? '',
    to: parseDay(first('to')) ?? '',
    zone: parseTimeZone(first('tz')) ?? UTC,
  };
}
