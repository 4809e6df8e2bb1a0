import { searchTextOf } from '@/lib/activity/search/search-text';
import { TEXT_VERSION } from '@/lib/activity/search/text-version';
import type { BulkActivity } from './bulk-activity';

type NumberedActivity = { sequence: string; activity: BulkActivity };

/** The line of an activity, with its sequence and the columns of its source. */
export function activityLine({ sequence, activity }: NumberedActivity, source: string): string {
  return `${sequence}\t${source}\t${copyLine(activity)}`;
}

/**
 * One line of COPY's text format: tabs between the columns, `\N` for null, a newline at the end.
 */
export function copyLine(activity: BulkActivity): string {
  // PostgreSQL would round the seventh digit, so it has a column of its own.
  const micros = `${activity.occurredAt.slice(0, 26)}Z`;
  const tick = activity.occurredAt.slice(26, 27);
  return (
    `${activity.partnerId}\t${escapeField(activity.recordId)}\t${escapeField(activity.status)}\t${micros}\t${tick}\t${micros}\t` +
    `${escapeField(activity.customerId)}\t${escapeField(activity.customerName)}\t${escapeField(activity.userPrincipalName)}\t` +
    `${activity.actorKind}\t${escapeField(activity.applicationId)}\t${escapeField(activity.resourceType)}\t` +
    `${escapeField(activity.operationType)}\t${escapeField(activity.correlationId)}\t${escapeField(activity.sessionId)}\t` +
    `${escapeField(activity.customizedData)}\t${escapeField(activity.resourceOldValue)}\t${escapeField(activity.resourceNewValue)}\t` +
    `${escapeField(activity.participants)}\t${escapeField(activity.attributes)}\n`
  );
}

/** The line of the search text of an activity. */
export function textLine({ sequence, activity }: NumberedActivity): string {
  const text = searchTextOf({ ...activity, otherFields: null });
  return (
    `${sequence}\t${activity.partnerId}\t${activity.occurredAt.slice(0, 26)}Z\t${escapeField(activity.customerId)}\t` +
    `${escapeField(activity.userPrincipalName)}\t${escapeField(activity.resourceType)}\t` +
    `${escapeField(activity.operationType)}\t${escapeField(activity.status)}\t${escapeField(text)}\t${TEXT_VERSION}\n`
  );
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeField(value: string | null): string {
  if (value === null) return '\\N';
  // Most values need no escaping, and the check is far cheaper than replacing.
  if (!SPECIAL.test(value)) return value;
  return value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
