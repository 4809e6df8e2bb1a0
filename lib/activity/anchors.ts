import { outcomeOf } from './outcome';

/** Where the page of a record shows the other records of its correlation id. */
export const CORRELATED_ANCHOR = 'correlated';

/** Where that page shows the record as JSON. */
export const JSON_ANCHOR = 'record-json';

/** Where that page tells which of several states it shows. */
export const STATES_ANCHOR = 'states';

/**
 * Where that page shows one of several states: `succeeded`, or `state-…` for a status that is not
 * known, which could be the name of another place.
 */
export function stateAnchor(status: string): string {
  const isKnown = outcomeOf(status) !== 'unknown' && status === status.toLowerCase();
  return isKnown ? status : `state-${status.replace(/[^\w-]/g, '-')}`;
}
