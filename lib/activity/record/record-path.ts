import { truncateText } from '@/lib/platform/text/truncate-text';
import { addDays, formatDay, parseTimeZone, UTC, type Day } from '@/lib/platform/time/time';
import type { ActivityHead } from '@/lib/activity/activity';
import { stateAnchor } from './anchors';
import { activityPath } from '@/lib/activity/paths';

/** The URL parameter for the zone of a page's times. */
export const ZONE_PARAMETER = 'tz';

const MAX_ZONE_LENGTH = 100;

/** The zone of a record's page, and the requested one if it does not exist. */
export type RecordZone = { zone: string; unknownZone: string | null };

/** The path of a record's page, which shows times in `zone` as well as in UTC. */
export function activityPathIn({ recordId, zone }: { recordId: string; zone: string }): string {
  return inZone(activityPath(recordId), zone);
}

/** The same, at the anchor of one of its states. */
export function statePathIn({ recordId, ...state }: ActivityKey, zone: string): string {
  return `${activityPathIn({ recordId, zone })}#${stateAnchor(state)}`;
}

type ActivityKey = Pick<ActivityHead, 'recordId' | 'status' | 'variant'>;

// Shorter than any month, so a record as recent as this is in the period that the log opens with.
const NEAR_DAYS = 27;
const HALF_A_MONTH = 15;
const DAY_MS = 86_400_000;

/**
 * The query of a log, in `zone`, that contains a record: the default period if the record is in it,
 * seen from `instant`, otherwise the month around the record. Empty, or starts with `?`.
 */
export function logQueryAround({
  occurredAt,
  zone,
  instant,
}: {
  occurredAt: string;
  zone: string;
  instant: Date;
}): string {
  const age = instant.getTime() - Date.parse(occurredAt);
  const isNear = age >= 0 && age < NEAR_DAYS * DAY_MS;
  const query = new URLSearchParams(isNear ? [] : periodAround(formatDay(occurredAt, UTC)));
  if (zone !== UTC) query.append(ZONE_PARAMETER, zone);
  return query.size > 0 ? `?${query}` : '';
}

/** Parses the zone parameter of a record's page: UTC when it is absent or unknown. */
export function parseRecordZone(parameter: string | string[] | undefined): RecordZone {
  const requested = [parameter ?? []].flat().find((text) => text !== '');
  if (requested === undefined) return { zone: UTC, unknownZone: null };
  const zone = parseTimeZone(requested);
  return zone
    ? { zone, unknownZone: null }
    : { zone: UTC, unknownZone: truncateText(requested, MAX_ZONE_LENGTH) };
}

function periodAround(day: Day): [string, Day][] {
  return [
    ['from', addDays(day, -HALF_A_MONTH)],
    ['to', addDays(day, HALF_A_MONTH)],
  ];
}

function inZone(path: string, zone: string): string {
  return zone === UTC ? path : `${path}?${new URLSearchParams({ [ZONE_PARAMETER]: zone })}`;
}
