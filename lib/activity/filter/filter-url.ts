import { UTC } from '@/lib/platform/time/time';
import { formatCursor, type PagePosition } from './cursor';
import type { ActivityFilter } from './filter';
import { OWN_ON } from './filter-parameters';
import { formatHours } from './hours';
import { SELECTION_FIELDS, SELECTION_NAMES } from './selections';

/**
 * The query of a view's URL, including `?`, or an empty text. `parseActivityFilter` reads it back
 * to the same filter. Defaults are left out and names have a fixed order, so equal views have equal
 * URLs.
 */
export function activityFilterQuery(filter: ActivityFilter): string {
  return pathWith('', activityFilterParameters(filter));
}

/** A path with a query of these parameters, if there are any. */
export function pathWith(path: string, parameters: [name: string, value: string][]): string {
  return parameters.length > 0 ? `${path}?${new URLSearchParams(parameters)}` : path;
}

/** The query of a page's URL that names only a zone; UTC is the default. */
export function zoneQuery(zone: string): string {
  return zone === UTC ? '' : `?${new URLSearchParams({ tz: zone })}`;
}

/** The query of a view as name-value pairs, for a form's hidden fields. */
export function activityFilterParameters(filter: ActivityFilter): [string, string][] {
  const list = (name: string, values: string[]) =>
    values.map((value): [string, string] => [name, value]);
  return [
    ...(filter.isDefaultPeriod ? [] : [...list('from', [filter.from]), ...list('to', [filter.to])]),
    ...list('tz', filter.zone === UTC ? [] : [filter.zone]),
    ...list('hours', filter.hours ? [formatHours(filter.hours)] : []),
    ...list('weekday', filter.weekdays),
    ...list('customer', filter.customers),
    ...list('action', filter.actions),
    ...list('user', filter.users),
    ...list('kind', filter.kinds),
    ...list('status', filter.statuses),
    ...list('resource', filter.resources),
    ...list('source', filter.sources),
    ...list('own', filter.own ? [OWN_ON] : []),
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
  return { ...timeOnly(filter), hours: null, weekdays: [] };
}

/** The filter reduced to its period, zone, hours and days of the week. */
export function timeOnly(filter: ActivityFilter): ActivityFilter {
  const none = Object.fromEntries(SELECTION_NAMES.map((name) => [SELECTION_FIELDS[name], []]));
  return { ...filter, ...none, weekdays: filter.weekdays, own: false, q: null, page: null };
}

function pageParameters(page: PagePosition | null): [string, string][] {
  if (!page) return [];
  return [[page.direction === 'older' ? 'after' : 'before', formatCursor(page.from)]];
}
