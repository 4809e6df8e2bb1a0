import { truncateText } from '@/lib/platform/text/truncate-text';
import { addDays, formatDay, parseTimeZone, UTC, type Day } from '@/lib/platform/time/time';
import type { ActivityHead } from '@/lib/activity/activity';
import { stateAnchor } from './anchors';
import { activityPath } from '@/lib/activity/paths';

/** Names the zone of a page's times in its URL. */
export const ZONE_PARAMETER = 'tz';

const MAX_ZONE_LENGTH = 100;

/** The zone of a record's page, and what its URL names instead, where there is no such zone. */
export type RecordZone = { zone: string; unknownZone: string | null };

/** The page of one record, with its times in `zone` as well as in UTC. */
export function activityPathIn({ recordId, zone }: { recordId: string; zone: string }): string {
  return inZone(activityPath(recordId), zone);
}

/** The same at one of its states, where it has several. */
export function statePathIn({ recordId, ...state }: ActivityKey, zone: string): string {
  return `${activityPathIn({ recordId, zone })}#${stateAnchor(state)}`;
}

type ActivityKey = Pick<ActivityHead, 'recordId' | 'status' | 'variant'>;

// Fewer than any month has: what is as near as this lies in the period that the log opens with.
const NEAR_DAYS = 27;
const HALF_A_MONTH = 15;
const DAY_MS = 86_400_000;

/**
 * The query of a log that shows a record, in `zone`: as it opens where the record lies in that
 * period, seen from `instant`, and else of the month around it. Empty, or with `?`.
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

/** The zone that a parameter of a record's page names: UTC without one, and for one there is not. */
export function parseRecordZone(parameter: string | string[] | undefined): RecordZone {
  const named = [parameter ?? []].flat().find((text) => text !== '');
  if (named === undefined) return { zone: UTC, unknownZone: null };
  const zone = parseTimeZone(named);
  return zone
    ? { zone, unknownZone: null }
    : { zone: UTC, unknownZone: truncateText(named, MAX_ZONE_LENGTH) };
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
