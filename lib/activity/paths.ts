import { UTC } from '@/lib/platform/time/time';
import type { SelectionName } from './filter/selections';

export const ACTIVITY_LOG_PATH = '/account-settings/activity-log';
export const REACH_PATH = `${ACTIVITY_LOG_PATH}/reach`;
/** Where users rename and delete their own views. */
export const SAVED_VIEWS_PATH = `${ACTIVITY_LOG_PATH}/views`;
export const EXPORT_PATH = `${ACTIVITY_LOG_PATH}/export`;

/**
 * The page with all filters of the log, and the routes that its lists and suggestions are read
 * from.
 */
export const FILTERS_PATH = `${ACTIVITY_LOG_PATH}/filters`;
export const FACET_OPTIONS_PATH = `${FILTERS_PATH}/choices`;
export const CUSTOMER_SUGGESTIONS_PATH = `${FILTERS_PATH}/customers`;

/** The details of all rows of a page, and the number of activities that are newer than a page. */
export const PAGE_DETAILS_PATH = `${ACTIVITY_LOG_PATH}/rows/details`;
export const NEWER_COUNT_PATH = `${ACTIVITY_LOG_PATH}/rows/newer`;

/**
 * The page of one record with all its stored states: a link that can be sent. Ids that would lead
 * elsewhere, such as `export`, `filters`, `views` or `..`, are prefixed with a tilde, and so are ids that
 * start with one.
 */
export function activityPath(recordId: string): string {
  const escaped = /^(exports?|filters|proof|reach|rows|views|\.{1,2}|~.*)$/s.test(recordId)
    ? `~${recordId}`
    : recordId;
  return `${ACTIVITY_LOG_PATH}/${encodeURIComponent(escaped)}`;
}

/** The complete record as JSON. */
export function activityJsonPath(recordId: string): string {
  return `${activityPath(recordId)}/json`;
}

/** The record id in a path segment, or null when it contains none. */
export function parseRecordId(segment: string): string | null {
  return decodeSegment(segment)?.replace(/^~/, '') ?? null;
}

/** The text in a path segment; null where it is malformed, or has a character that no id may have. */
export function decodeSegment(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment);
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The page that lists a customer's subscriptions. */
export function subscriptionsPath(customerId: string): string {
  return `/customers/${encodeURIComponent(customerId)}/subscriptions`;
}

/** The page that changes one of a customer's subscriptions. */
export function subscriptionPath(customerId: string, subscriptionId: string): string {
  return `${subscriptionsPath(customerId)}/${encodeURIComponent(subscriptionId)}`;
}

/** Where the palette reads what it leads to. */
export const PALETTE_PATH = '/account-settings/palette';

export const ADD_CUSTOMER_PATH = '/customers/add';

/** The page that sells something to a customer. */
export function buyPath(customerId: string): string {
  return `${subscriptionsPath(customerId)}/buy`;
}

/** The log filtered by one customer, in a zone. */
export function customerActivityPath(customerId: string, zone: string = UTC): string {
  const search = new URLSearchParams({
    customer: customerId,
    ...(zone === UTC ? {} : { tz: zone }),
  });
  return `${ACTIVITY_LOG_PATH}?${search}`;
}

/** The log's path with one more filter value. `query` is empty or starts with `?`. */
export function narrowedLogPath(
  query: string,
  { name, value }: { name: SelectionName; value: string },
): string {
  const search = new URLSearchParams(query);
  search.append(name, value);
  return `${ACTIVITY_LOG_PATH}?${search}`;
}

/** On the page that a change redirects to, names the record of that change. */
export const CONFIRMATION_PARAMETER = 'done';

/** The page to redirect to after a change; it confirms the change. `path` may have a query. */
export function confirmationPath(path: string, recordId: string): string {
  const mark = path.includes('?') ? '&' : '?';
  return `${path}${mark}${new URLSearchParams({ [CONFIRMATION_PARAMETER]: recordId })}`;
}

/** On an object's page, says that a change was rejected because somebody else was faster. */
export const OUTDATED_PARAMETER = 'outdated';

/** The page to redirect to when somebody else was faster: it shows the current state. */
export function outdatedPath(path: string): string {
  return `${path}?${new URLSearchParams({ [OUTDATED_PARAMETER]: 'yes' })}`;
}
