import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { parseDay, parseTimeZone, UTC } from '@/lib/platform/time/time';

/** What the fields of a period show: days, or empty texts, and a zone. */
export type RequestedPeriod = { from: string; to: string; zone: string };

/**
 * The requested values of a period that is invalid, so that they can be corrected in the fields. An
 * invalid zone becomes UTC.
 */
export function requestedPeriod(parameters: QueryParameters): RequestedPeriod {
  const first = (name: string) => [parameters[name] ?? ''].flat()[0] ?? '';
  return {
    // A date input accepts only a valid day or an empty value.
    from: parseDay(first('from')) ?? '',
    to: parseDay(first('to')) ?? '',
    zone: parseTimeZone(first('tz')) ?? UTC,
  };
}
