import { expect, it } from 'vitest';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { suggestFilters } from '@/lib/activity/search/suggest-filters';
import { filterOf } from '@/tests/support/records/views';

const suggested = (query: string) =>
  suggestFilters(filterOf(query)).map(({ view }) => activityFilterQuery(view));

it.each([
  ['a status among other words', 'q=failed+seats', ['?status=failed']],
  ['a status in another language', 'q=シート+失敗', ['?status=failed']],
  ['an action', 'q="created order"+nowhere', ['?action=create_order']],
  ['beside other choices', 'q=declined+x&user=ada', ['?user=ada&status=decline']],
  ['nothing where the search is the word alone', 'q=failed', []],
  ['nothing for a letter or two', 'q=f+de+x', []],
  ['nothing for a part of a word', 'q=led+lights', []],
  ['nothing where a word is in many actions', 'q=updated+nowhere', []],
  ['nothing without a search', 'status=failed', []],
])('suggests %s', (_what, query, expected) => {
  expect(suggested(query)).toEqual(expected);
});
