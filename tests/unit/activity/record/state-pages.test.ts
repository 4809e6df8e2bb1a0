import { expect, it } from 'vitest';
import { parseRecordPages, recordPagesQuery } from '@/lib/activity/record/record-pages';
import type { RecordStates } from '@/lib/activity/record/record-states';
import {
  findMissingStates,
  pagesOfStates,
  placedStatePath,
} from '@/lib/activity/record/state-pages';
import { BLANK_ACTIVITY } from '@/tests/support/records/activity-with';

/** A record with these statuses, some of which may repeat. */
function statesOf(...statuses: string[]): RecordStates {
  const shown = statuses.map((status, place) => {
    const variant = statuses.slice(0, place).filter((other) => other === status).length;
    return { ...BLANK_ACTIVITY, status, variant, sequence: `${place}` };
  });
  return {
    latest: shown[0] ?? BLANK_ACTIVITY,
    oldest: BLANK_ACTIVITY,
    shown,
    first: 0,
    total: shown.length,
  };
}

const requested = (query: string) =>
  parseRecordPages(Object.fromEntries(new URLSearchParams(query))).pages;

const STATES = statesOf('succeeded', '', 'Half done', 'succeeded');

it('the pages belong to the first state when the URL names none', () => {
  const pages = pagesOfStates(STATES, requested('items=3'));
  expect(pages.map(({ pages: { sections } }) => sections.items)).toEqual([3, 1, 1, 1]);
  expect(findMissingStates(STATES, requested('items=3'))).toEqual([]);
});

it.each([0, 1, 2, 3])(
  'the links of a state’s sections are read back as of that state: %i, even without a status',
  (place) => {
    const { pages } = pagesOfStates(STATES, requested(''))[place] ?? expect.unreachable();
    const paged = { ...pages, sections: { ...pages.sections, items: 2 } };
    const read = requested(recordPagesQuery(paged, { zone: 'UTC' }));
    expect(findMissingStates(STATES, read)).toEqual([]);
    const numbers = pagesOfStates(STATES, read).map((state) => state.pages.sections.items);
    expect(numbers).toEqual([0, 1, 2, 3].map((other) => (other === place ? 2 : 1)));
  },
);

it('a state, or a page of states, that does not exist is reported', () => {
  expect(findMissingStates(STATES, requested('state=never&states=7'))).toEqual([
    { of: 'states', requested: '7' },
    { of: 'state', requested: 'never' },
  ]);
});

it('a path to a state names it, and its page of states, unless it is the latest', () => {
  const head = { ...BLANK_ACTIVITY, recordId: 'r', status: 'progress' };
  const query = (place: number) =>
    placedStatePath({ ...head, place }, { zone: 'UTC' }).replace(/^.*\/r/, '');
  expect(query(0)).toBe('#progress');
  expect(query(1)).toBe('?state=progress#progress');
  expect(query(5)).toBe('?states=2&state=progress#progress');
});
