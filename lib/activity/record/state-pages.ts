import { toFilterValue } from '@/lib/activity/absent';
import type { ActivityHead } from '@/lib/activity/activity';
import { activityPath } from '@/lib/activity/paths';
import { stateAnchor } from './anchors';
import {
  FIRST_RECORD_PAGES,
  STATE_PARAMETER,
  STATES_PARAMETER,
  truncateRequested,
  type PageProblem,
  type RecordPages,
} from './record-pages';
import { contextParameters, type RecordContext } from './record-path';
import { STATES_PER_PAGE, type RecordStates } from './record-states';
import type { PlacedState } from './view-neighbours';

/** A state on the page, and the pages of its sections. */
export type StatePages = { head: ActivityHead; pages: RecordPages };

/**
 * The states that a record's page shows, each with its sections' pages. The pages in the URL belong
 * to the state that it names, or else to the first one shown. Other states show their first pages
 * and are named in the links of their sections.
 */
export function pagesOfStates(states: RecordStates, requested: RecordPages): StatePages[] {
  const paged = findNamedState(states, requested);
  return states.shown.map((head, position) => {
    if (head === paged) return { head, pages: requested };
    const state = position === 0 ? null : stateName(head);
    return { head, pages: { ...FIRST_RECORD_PAGES, states: requested.states, state } };
  });
}

/** The state, or the page of states, that the URL requests and that does not exist. */
export function findMissingStates(states: RecordStates, requested: RecordPages): PageProblem[] {
  const problems: PageProblem[] = [];
  if (requested.states > 1 && states.first === 0)
    problems.push({ of: 'states', requested: String(requested.states) });
  if (!findNamedState(states, requested))
    problems.push({ of: 'state', requested: truncateRequested(requested.state ?? '') });
  return problems;
}

/** The state that the URL names, or else the first one shown; undefined when there is none. */
export function findNamedState(
  { shown }: RecordStates,
  { state }: Pick<RecordPages, 'state'>,
): ActivityHead | undefined {
  return state === null ? shown[0] : shown.find((head) => stateName(head) === state);
}

/**
 * The path of a record's page at one of its states, which is named unless it is the latest: from
 * there, the page goes on to the state's neighbours.
 */
export function placedStatePath({ place, ...head }: PlacedState, context: RecordContext): string {
  const query = new URLSearchParams(contextParameters(context));
  const page = Math.floor(place / STATES_PER_PAGE) + 1;
  if (page > 1) query.append(STATES_PARAMETER, String(page));
  if (place > 0) query.append(STATE_PARAMETER, stateName(head));
  const path = activityPath(head.recordId);
  return `${query.size > 0 ? `${path}?${query}` : path}#${stateAnchor(head)}`;
}

// A state that shares its status with others is identified by its anchor.
function stateName(head: ActivityHead): string {
  return head.variant === 0 ? toFilterValue(head.status) : stateAnchor(head);
}
