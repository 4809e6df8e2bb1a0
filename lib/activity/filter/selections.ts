import type { ActivityFilter } from './filter';

/** The parameters that take several values, and the filter's lists that hold them. */
export const SELECTION_FIELDS = {
  weekday: 'weekdays',
  customer: 'customers',
  action: 'actions',
  user: 'users',
  kind: 'kinds',
  status: 'statuses',
  resource: 'resources',
  source: 'sources',
} as const satisfies Record<string, keyof ActivityFilter>;

/** A parameter that takes several values. */
export type SelectionName = keyof typeof SELECTION_FIELDS;

export const SELECTION_NAMES = Object.keys(SELECTION_FIELDS) as SelectionName[];

/** A filter's selected values of one parameter. */
export function selectedValues(filter: ActivityFilter, name: SelectionName): string[] {
  return filter[SELECTION_FIELDS[name]];
}

/** The view with exactly these values of one parameter, at its first page. */
export function withSelected(
  filter: ActivityFilter,
  { name, values }: { name: SelectionName; values: string[] },
): ActivityFilter {
  return { ...filter, [SELECTION_FIELDS[name]]: [...new Set(values)].sort(), page: null };
}
