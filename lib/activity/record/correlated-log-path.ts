import { FIRST_DAY } from '@/lib/activity/details/facts/log-of-details';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { dayOf, now, UTC } from '@/lib/platform/time/time';

/** The URL of the log, in a zone, of all records with a correlation id up to today. */
export function correlatedLogPath(correlationId: string, zone: string): string {
  const search = new URLSearchParams({
    from: FIRST_DAY,
    to: dayOf(now(), zone),
    q: correlationId,
    ...(zone !== UTC && { tz: zone }),
  });
  return `${ACTIVITY_LOG_PATH}?${search}`;
}
