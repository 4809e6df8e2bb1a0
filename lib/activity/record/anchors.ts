import type { ActivityHead } from '@/lib/activity/activity';
import { outcomeOf } from '@/lib/activity/outcome';

/** Where the page of a record shows the other records of its correlation id. */
export const CORRELATED_ANCHOR = 'correlated';

/** Where that page shows the record as JSON. */
export const JSON_ANCHOR = 'record-json';

/** Where that page tells which of several states it shows. */
export const STATES_ANCHOR = 'states';

/**
 * Where that page shows one of several states: `succeeded`, or `state-…` for a status that is not
 * known, which could be the name of another place; `succeeded-2` for the second of this status.
 */
export function stateAnchor({ status, variant }: Pick<ActivityHead, 'status' | 'variant'>): string {
  const isKnown = outcomeOf(status) !== 'unknown' && status === status.toLowerCase();
  const anchor = isKnown ? status : `state-${status.replace(/[^\w-]/g, '-')}`;
  return variant === 0 ? anchor : `${anchor}-${variant + 1}`;
}
