import { truncateText } from '@/lib/platform/text/truncate-text';
import { addDays, formatDay, parseTimeZone, UTC, type Day } from '@/lib/platform/time/time';
import type { ActivityHead } from '@/lib/activity/activity';
import { OWN_ON } from '@/lib/activity/filter/filter-parameters';
import { stateAnchor } from './anchors';
import { activityPath } from '@/lib/activity/paths';

/** The URL parameter for the zone of a page's times. */
export const ZONE_PARAMETER = 'tz';

const MAX_ZONE_LENGTH = 100;

/** The zone of a record's page, and the requested one if it does not exist. */
export type RecordZone = { zone: string; unknownZone: string | null };

/**
 * The parameter of a record's page that holds the query of the view that it was opened from, without
 * `tz`, which the page has itself. One parameter, because a record's page has a `source` of its own.
 */
export const VIEW_PARAMETER = 'view';

/**
 * The zone that a record's page shows besides UTC, and the view that it was opened from. Without a zone
 * in its URL, the page shows the reader's `home` zone, UTC unless the profile has another.
 */
export type RecordContext = { zone: string; home?: string; view?: string };

/** The path of a record's page, in its context. */
export function activityPathIn({
  recordId,
  ...context
}: RecordContext & { recordId: string }): string {
  return activityPath(recordId) + contextQuery(context);
}

/** The context as a query: empty, or starting with `?`. */
export function contextQuery(context: RecordContext): string {
  const query = new URLSearchParams(contextParameters(context));
  return query.size > 0 ? `?${query}` : '';
}

/** The context as parameters, without what is the default. */
export function contextParameters(context: RecordContext): [string, string][] {
  const { zone, home = UTC, view = '' } = context;
  const parameters: [string, string][] = [
    [ZONE_PARAMETER, zone === UTC && home === UTC ? '' : zone],
    [VIEW_PARAMETER, view],
  ];
  return parameters.filter(([, value]) => value !== '');
}

/** The same, at the anchor of one of its states. */
export function statePathIn({ recordId, ...state }: ActivityKey, context: RecordContext): string {
  return `${activityPathIn({ recordId, ...context })}#${stateAnchor(state)}`;
}

type ActivityKey = Pick<ActivityHead, 'recordId' | 'status' | 'variant'>;

// Shorter than any month, so a record as recent as this is in the period that the log opens with.
const NEAR_DAYS = 27;
const HALF_A_MONTH = 15;
const DAY_MS = 86_400_000;

/**
 * The query of a log, in `zone`, that contains a record: the default period if the record is in it,
 * seen from `instant`, otherwise the month around the record; `own` as in a filter. Empty, or starts
 * with `?`.
 */
export function logQueryAround({
  occurredAt,
  own = false,
  zone,
  instant,
}: {
  occurredAt: string;
  own?: boolean;
  zone: string;
  instant: Date;
}): string {
  const age = instant.getTime() - Date.parse(occurredAt);
  const isNear = age >= 0 && age < NEAR_DAYS * DAY_MS;
  const query = new URLSearchParams(isNear ? [] : periodAround(formatDay(occurredAt, UTC)));
  if (zone !== UTC) query.append(ZONE_PARAMETER, zone);
  if (own) query.append('own', OWN_ON);
  return query.size > 0 ? `?${query}` : '';
}

/** Parses the zone parameter of a record's page: `home` when it is absent, UTC when it is unknown. */
export function parseRecordZone(
  parameter: string | string[] | undefined,
  home: string,
): RecordZone {
  const requested = [parameter ?? []].flat().find((text) => text !== '');
  if (requested === undefined) return { zone: home, unknownZone: null };
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
