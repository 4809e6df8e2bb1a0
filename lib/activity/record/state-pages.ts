import { toFilterValue } from '@/lib/activity/absent';
import type { ActivityHead } from '@/lib/activity/activity';
import { stateAnchor } from './anchors';
import {
  FIRST_RECORD_PAGES,
  truncateRequested,
  type PageProblem,
  type RecordPages,
} from './record-pages';
import type { RecordStates } from './record-states';

/** A state on the page, and the pages of its sections. */
export type StatePages = { head: ActivityHead; pages: RecordPages };

/**
 * The states that a record's page shows, each with its sections' pages. The pages in the URL belong
 * to the state that it names, or else to the first one shown. Other states show their first pages
 * and are named in the links of their sections.
 */
export function pagesOfStates(states: RecordStates, requested: RecordPages): StatePages[] {
  const paged = pagedState(states, requested);
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
  if (!pagedState(states, requested))
    problems.push({ of: 'state', requested: truncateRequested(requested.state ?? '') });
  return problems;
}

function pagedState({ shown }: RecordStates, { state }: RecordPages): ActivityHead | undefined {
  return state === null ? shown[0] : shown.find((head) => stateName(head) === state);
}

// A state that shares its status with others is identified by its anchor.
function stateName(head: ActivityHead): string {
  return head.variant === 0 ? toFilterValue(head.status) : stateAnchor(head);
}
