import type { ActivityFilter } from './filter';

/** The parameters that take several values, and the lists of a filter that hold them. */
export const CHOICES = {
  customer: 'customers',
  action: 'actions',
  user: 'users',
  status: 'statuses',
  resource: 'resources',
  source: 'sources',
} as const satisfies Record<string, keyof ActivityFilter>;

/** A parameter that takes several values. */
export type ChoiceName = keyof typeof CHOICES;

export const CHOICE_NAMES = Object.keys(CHOICES) as ChoiceName[];

/** A parameter whose values are chosen from a list with counts. */
export type FacetName = Exclude<ChoiceName, 'customer'>;

export const FACET_NAMES: FacetName[] = ['action', 'user', 'status', 'resource', 'source'];

/** The facet that `text` names, or null when there is none. */
export function parseFacet(text: string | null): FacetName | null {
  return FACET_NAMES.find((name) => name === text) ?? null;
}

/** The values that a filter has chosen of one parameter. */
export function chosenOf(filter: ActivityFilter, name: ChoiceName): string[] {
  return filter[CHOICES[name]];
}

/** The view that shows these values alone of one parameter, from its newest record on. */
export function withChosen(
  filter: ActivityFilter,
  { name, values }: { name: ChoiceName; values: string[] },
): ActivityFilter {
  return { ...filter, [CHOICES[name]]: [...new Set(values)].sort(), page: null };
}
