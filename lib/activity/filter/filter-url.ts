import { UTC } from '@/lib/platform/time/time';
import { formatCursor, type PagePosition } from './cursor';
import type { ActivityFilter } from './filter';
import { formatHours } from './hours';

/**
 * The query of a view's URL, including `?`, or an empty text. `parseActivityFilter` reads it back
 * to the same filter. Defaults are left out and names have a fixed order, so equal views have equal
 * URLs.
 */
export function activityFilterQuery(filter: ActivityFilter): string {
  const search = new URLSearchParams(activityFilterParameters(filter));
  return search.size > 0 ? `?${search}` : '';
}

/** The same as name-value pairs, for a form's hidden fields. */
export function activityFilterParameters(filter: ActivityFilter): [string, string][] {
  const list = (name: string, values: string[]) =>
    values.map((value): [string, string] => [name, value]);
  return [
    ...(filter.isDefaultPeriod ? [] : [...list('from', [filter.from]), ...list('to', [filter.to])]),
    ...list('tz', filter.zone === UTC ? [] : [filter.zone]),
    ...list('hours', filter.hours ? [formatHours(filter.hours)] : []),
    ...list('customer', filter.customers),
    ...list('action', filter.actions),
    ...list('user', filter.users),
    ...list('status', filter.statuses),
    ...list('resource', filter.resources),
    ...list('source', filter.sources),
    ...list('q', filter.q ? [filter.q] : []),
    ...pageParameters(filter.page),
  ];
}

/** The same view at another page; null is the page with its newest record. */
export function atPage(filter: ActivityFilter, page: PagePosition | null): ActivityFilter {
  return { ...filter, page };
}

/** The filter reduced to its period and zone. */
export function periodOnly(filter: ActivityFilter): ActivityFilter {
  const none = { customers: [], actions: [], users: [], statuses: [], resources: [], sources: [] };
  return { ...filter, ...none, hours: null, q: null, page: null };
}

function pageParameters(page: PagePosition | null): [string, string][] {
  if (!page) return [];
  return [[page.direction === 'older' ? 'after' : 'before', formatCursor(page.from)]];
}
