import { parseTimeZone, UTC } from '@/lib/time';
import { ACTIVITY_LOG_PATH, activityPath } from './paths';

/** Names the zone of a page's times in its URL. */
const ZONE_PARAMETER = 'tz';

const LONGEST_NAME = 100;

/** The zone of a record's page, and what its URL names instead, where there is no such zone. */
export type RecordZone = { zone: string; unknown: string | null };

/** The page of one record, with its times in `zone` as well as in UTC. */
export function activityPathIn({ recordId, zone }: { recordId: string; zone: string }): string {
  return inZone(activityPath(recordId), zone);
}

/** The log with its times in `zone`. */
export function logPathIn(zone: string): string {
  return inZone(ACTIVITY_LOG_PATH, zone);
}

/** The zone that a parameter of a record's page names: UTC without one, and for one there is not. */
export function parseRecordZone(parameter: string | string[] | undefined): RecordZone {
  const named = [parameter ?? []].flat().find((text) => text !== '');
  if (named === undefined) return { zone: UTC, unknown: null };
  const zone = parseTimeZone(named);
  return zone ? { zone, unknown: null } : { zone: UTC, unknown: named.slice(0, LONGEST_NAME) };
}

function inZone(path: string, zone: string): string {
  return zone === UTC ? path : `${path}?${new URLSearchParams({ [ZONE_PARAMETER]: zone })}`;
}
