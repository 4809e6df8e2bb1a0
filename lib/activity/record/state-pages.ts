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

/** A state that is shown, and the pages that its parts are turned to. */
export type StatePages = { head: ActivityHead; pages: RecordPages };

/**
 * The states that a record's page shows, each with the pages of its parts: those that the URL asks
 * for belong to the state that it names, to the first one shown where it names none. The others show
 * their first pages, and what their parts turn to is named in links.
 */
export function pagesOfStates(states: RecordStates, asked: RecordPages): StatePages[] {
  const turned = pagedState(states, asked);
  return states.shown.map((head, place) => {
    if (head === turned) return { head, pages: asked };
    const state = place === 0 ? null : stateName(head);
    return { head, pages: { ...FIRST_RECORD_PAGES, states: asked.states, state } };
  });
}

/** What the URL asks for of the states, and there is not. */
export function findMissingStates(states: RecordStates, asked: RecordPages): PageProblem[] {
  const problems: PageProblem[] = [];
  if (asked.states > 1 && states.first === 0)
    problems.push({ of: 'states', requested: String(asked.states) });
  if (!pagedState(states, asked))
    problems.push({ of: 'state', requested: truncateRequested(asked.state ?? '') });
  return problems;
}

function pagedState({ shown }: RecordStates, { state }: RecordPages): ActivityHead | undefined {
  return state === null ? shown[0] : shown.find((head) => stateName(head) === state);
}

// One that shares its status with others is known by its place on the page.
function stateName(head: ActivityHead): string {
  return head.variant === 0 ? toFilterValue(head.status) : stateAnchor(head);
}
