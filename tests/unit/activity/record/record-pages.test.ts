import { describe, expect, it } from 'vitest';
import { findMissingPages, locateSections } from '@/lib/activity/record/locate-sections';
import {
  FIRST_RECORD_PAGES,
  pageNavigationOf,
  parseRecordPages,
  recordPagesQuery,
} from '@/lib/activity/record/record-pages';
import type { ActivityDetails } from '@/lib/activity/details/details';
import { FIRST_PAGES } from '@/lib/activity/details/section-paging';

describe('the pages that a record’s URL requests', () => {
  it('are the first ones by default', () => {
    const expected = { pages: FIRST_RECORD_PAGES, problems: [] };
    expect(parseRecordPages({})).toEqual(expected);
    expect(parseRecordPages({ changes: '', items: [''], other: '7' })).toEqual(expected);
  });

  it('are read back from their own query', () => {
    const pages = {
      states: 3,
      state: 'half done',
      sections: { ...FIRST_PAGES, changes: 2, source: 34_000 },
    };
    const query = recordPagesQuery(pages, { zone: 'Asia/Tokyo' });
    expect(query).toBe('?tz=Asia%2FTokyo&states=3&state=half+done&changes=2&source=34000');
    const parameters = Object.fromEntries(new URLSearchParams(query));
    expect(parseRecordPages(parameters)).toEqual({ pages, problems: [] });
  });

  it('leave the query empty when they are the first', () => {
    expect(recordPagesQuery(FIRST_RECORD_PAGES, { zone: 'UTC' })).toBe('?');
    expect(recordPagesQuery({ ...FIRST_RECORD_PAGES, state: 'failed' }, { zone: 'UTC' })).toBe('?');
  });

  it.each(['0', '-1', '1.5', 'x', '01', '1e9', '9999999999', '٣', ' 2'])(
    'are the first for %j, which is reported',
    (requested) => {
      const { pages, problems } = parseRecordPages({ source: requested, states: [requested, '2'] });
      expect(pages).toEqual(FIRST_RECORD_PAGES);
      expect(problems).toEqual([
        { of: 'source', requested },
        { of: 'states', requested },
      ]);
    },
  );

  it('are reported briefly, however long the values are', () => {
    const { problems } = parseRecordPages({ items: 'x'.repeat(5_000), hasOwnProperty: '2' });
    expect(problems).toEqual([{ of: 'items', requested: 'x'.repeat(60) }]);
    const halved = parseRecordPages({ items: `${'x'.repeat(59)}🦉` }).problems;
    expect(halved).toEqual([{ of: 'items', requested: 'x'.repeat(59) }]);
  });
});

describe('the navigation of a section', () => {
  const at = (page: number) => ({
    ...FIRST_RECORD_PAGES,
    sections: { ...FIRST_PAGES, items: page },
  });
  const others = (first: number, total: number) =>
    pageNavigationOf({ total, first, pageSize: 50 }, { name: 'items', at, zone: 'UTC' });

  it('links to the adjacent pages, and ends where the lines do', () => {
    expect(others(0, 0)).toEqual({ previous: null, next: null, goTo: null });
    expect(others(0, 50)).toEqual({ previous: null, next: null, goTo: null });
    expect(others(0, 51)).toEqual({ previous: null, next: '?items=2', goTo: null });
    expect(others(50, 101)).toMatchObject({ previous: '?', next: '?items=3' });
    expect(others(100, 101)).toMatchObject({ previous: '?items=2', next: null });
  });

  it('has a form for any page when there are more than two', () => {
    const goTo = { name: 'items', page: 2, last: 3, hidden: [] };
    expect(others(50, 101).goTo).toEqual(goTo);
    expect(others(0, 400_001).goTo).toMatchObject({ page: 1, last: 8_001 });
  });
});

describe('the sections on a record’s page', () => {
  const page = (total: number, first?: number) => ({
    lines: [],
    total,
    ...(first === undefined ? {} : { first }),
  });
  const details: ActivityDetails = {
    recordLinks: null,
    log: { query: '', period: '', allQuery: '' },
    failure: null,
    facts: { head: [], main: [], folded: [] },
    lineItems: page(8_000),
    change: { has: 'new', changed: page(120, 50), unchanged: page(0) },
    additional: null,
    source: page(3),
  };
  const pages = { ...FIRST_RECORD_PAGES, sections: { ...FIRST_PAGES, changes: 2, additional: 4 } };

  it('have pages of their own, and the others keep theirs', () => {
    const options = {
      pages,
      zone: 'Asia/Tokyo',
      linesPerPage: 50,
      prefix: 'failed-',
      state: 'Failed',
    };
    const { changes, items, source, additional } = locateSections(details, options);
    expect(changes).toEqual({
      in: 'page',
      anchor: 'failed-changes',
      state: 'Failed',
      previous: '?tz=Asia%2FTokyo&additional=4',
      next: '?tz=Asia%2FTokyo&changes=3&additional=4',
      goTo: {
        name: 'changes',
        page: 2,
        last: 3,
        hidden: [
          ['tz', 'Asia/Tokyo'],
          ['additional', '4'],
        ],
      },
    });
    expect(items).toMatchObject({
      previous: null,
      next: '?tz=Asia%2FTokyo&changes=2&items=2&additional=4',
    });
    for (const section of [source, additional]) {
      expect(section).toMatchObject({ previous: null, next: null });
    }
  });

  it('the form of a state other than the first names the state', () => {
    const others = { ...FIRST_RECORD_PAGES, states: 2, state: 'failed' };
    const options = {
      pages: others,
      zone: 'UTC',
      linesPerPage: 50,
      prefix: 'failed-',
      state: 'Failed',
    };
    expect(locateSections(details, options).items).toMatchObject({
      next: '?states=2&state=failed&items=2',
      goTo: {
        name: 'items',
        last: 160,
        hidden: [
          ['states', '2'],
          ['state', 'failed'],
        ],
      },
    });
  });

  it('a page that a section does not have is reported', () => {
    expect(findMissingPages(details, pages)).toEqual([{ of: 'additional', requested: '4' }]);
  });
});
