export const FACET_NAMES = [
  'action',
  'user',
  'kind',
  'status',
  'resource',
  'source',
  'weekday',
] as const;

/** A parameter whose values are selected from a list with counts. */
export type FacetName = (typeof FACET_NAMES)[number];

/** Whether a facet always has the same values, which a form can offer before they are counted. */
export function hasFixedValues(name: FacetName): boolean {
  return name !== 'action' && name !== 'user' && name !== 'resource';
}

/** The facet with this name, or null. */
export function parseFacetName(text: string | null): FacetName | null {
  return FACET_NAMES.find((name) => name === text) ?? null;
}
