import type { ActivityHead } from '@/lib/activity/activity';
import { outcomeOf } from '@/lib/activity/outcome';

/** The anchor of the other records of the same correlation id on a record's page. */
export const CORRELATED_ANCHOR = 'correlated';

/** The anchor of the record as JSON. */
export const JSON_ANCHOR = 'record-json';

/** The anchor of the list of states. */
export const STATES_ANCHOR = 'states';

/**
 * The anchor of one of several states: `succeeded`, or `state-…` for an unknown status, which could
 * otherwise equal another anchor; `succeeded-2` for the second state of this status.
 */
export function stateAnchor({ status, variant }: Pick<ActivityHead, 'status' | 'variant'>): string {
  const isKnown = outcomeOf(status) !== 'unknown' && status === status.toLowerCase();
  const anchor = isKnown ? status : `state-${status.replace(/[^\w-]/g, '-')}`;
  return variant === 0 ? anchor : `${anchor}-${variant + 1}`;
}
