import type { SelectionName } from './filter/selections';

export const ACTIVITY_LOG_PATH = '/account-settings/activity-log';
export const REACH_PATH = `${ACTIVITY_LOG_PATH}/reach`;
export const EXPORT_PATH = `${ACTIVITY_LOG_PATH}/export`;

/** All filters of the log on a page of their own; and what its lists and suggestions are read from. */
export const FILTERS_PATH = `${ACTIVITY_LOG_PATH}/filters`;
export const FACET_OPTIONS_PATH = `${FILTERS_PATH}/choices`;
export const CUSTOMER_SUGGESTIONS_PATH = `${FILTERS_PATH}/customers`;

/**
 * The page of one record, in all the states it was stored in: a link one can send. Ids that would
 * lead elsewhere, such as `export`, `filters`, `reach` or `..`, get a tilde in front, and so do those that have one.
 */
export function activityPath(recordId: string): string {
  const escaped = /^(export|filters|reach|\.{1,2}|~.*)$/s.test(recordId)
    ? `~${recordId}`
    : recordId;
  return `${ACTIVITY_LOG_PATH}/${encodeURIComponent(escaped)}`;
}

/** The same record as JSON, whole. */
export function activityJsonPath(recordId: string): string {
  return `${activityPath(recordId)}/json`;
}

/** The record id that a path segment spells, or null when it spells none. */
export function parseRecordId(segment: string): string | null {
  try {
    const recordId = decodeURIComponent(segment).replace(/^~/, '');
    return recordId.includes('\0') ? null : recordId;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The page that lists a customer's subscriptions. */
export function subscriptionsPath(customerId: string): string {
  return `/customers/${encodeURIComponent(customerId)}/subscriptions`;
}

/** The page on which one of a customer's subscriptions is changed. */
export function subscriptionPath(customerId: string, subscriptionId: string): string {
  return `${subscriptionsPath(customerId)}/${encodeURIComponent(subscriptionId)}`;
}

export const ADD_CUSTOMER_PATH = '/customers/add';

/** The page on which something is sold to a customer. */
export function buyPath(customerId: string): string {
  return `${subscriptionsPath(customerId)}/buy`;
}

/** The log of what was done to one customer. */
export function customerActivityPath(customerId: string): string {
  return `${ACTIVITY_LOG_PATH}?${new URLSearchParams({ customer: customerId })}`;
}

/** The log of a query, which is empty or begins with `?`, with one more choice. */
export function narrowedLogPath(
  query: string,
  { name, value }: { name: SelectionName; value: string },
): string {
  const search = new URLSearchParams(query);
  search.append(name, value);
  return `${ACTIVITY_LOG_PATH}?${search}`;
}

/** Names, on the page that a change leads to, the record of that change. */
export const CONFIRMATION_PARAMETER = 'done';

/** The page to go to after a change, which says there what was done. */
export function confirmationPath(path: string, recordId: string): string {
  return `${path}?${new URLSearchParams({ [CONFIRMATION_PARAMETER]: recordId })}`;
}

/** Says, on the page of something, that a change came to nothing because somebody was quicker. */
export const OUTDATED_PARAMETER = 'outdated';

/** The page to go to when somebody was quicker: it shows what is there now. */
export function outdatedPath(path: string): string {
  return `${path}?${new URLSearchParams({ [OUTDATED_PARAMETER]: 'yes' })}`;
}
