import { UTC } from '@/lib/platform/time/time';
import { formatCursor, type PagePosition } from './cursor';
import type { ActivityFilter } from './filter';
import { formatHours } from './hours';

/**
 * The query of a view's URL, with `?` when there is any: what `parseActivityFilter` reads back to
 * the same filter. Defaults are left out and names stand in one order, so equal views have equal
 * URLs.
 */
export function activityFilterQuery(filter: ActivityFilter): string {
  const search = new URLSearchParams(activityFilterParameters(filter));
  return search.size > 0 ? `?${search}` : '';
}

/** The same as names and values, for hidden fields of a form. */
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

/** The same view from its newest record on, or at another page. */
export function atPage(filter: ActivityFilter, page: PagePosition | null): ActivityFilter {
  return { ...filter, page };
}

/** The same period without any other choice. */
export function periodOnly(filter: ActivityFilter): ActivityFilter {
  const none = { customers: [], actions: [], users: [], statuses: [], resources: [], sources: [] };
  return { ...filter, ...none, hours: null, q: null, page: null };
}

function pageParameters(page: PagePosition | null): [string, string][] {
  if (!page) return [];
  return [[page.direction === 'older' ? 'after' : 'before', formatCursor(page.from)]];
}
