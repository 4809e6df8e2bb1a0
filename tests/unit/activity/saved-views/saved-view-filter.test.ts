import { expect, it } from 'vitest';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { PRESETS } from '@/lib/activity/filter/presets';
import { describeSavedView } from '@/lib/activity/saved-views/describe-saved-view';
import {
  isWorthSaving,
  savedViewQuery,
  toStoredFilter,
} from '@/lib/activity/saved-views/saved-view-filter';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import { filterOf } from '@/tests/support/records/views';

const SAVED = new Date('2026-11-21T12:00:00Z');
const LATER = new Date('2027-02-28T20:00:00Z');

it.each([
  ['week', 'from=2026-11-15&to=2026-11-21', '?from=2027-02-22&to=2027-02-28'],
  ['yesterday', 'from=2026-11-20&to=2026-11-20', '?from=2027-02-27&to=2027-02-27'],
  ['lastQuarter', 'from=2026-07-01&to=2026-09-30', '?from=2026-10-01&to=2026-12-31'],
  ['month', '', ''],
] as const)('a view of the preset %s opens with the days of the day', (preset, query, later) => {
  const stored = toStoredFilter(filterOf(query), preset);
  expect(stored).toEqual({ query: '', preset });
  expect(savedViewQuery(stored, LATER)).toBe(later);
});

it('the day is that of the zone of the view', () => {
  const stored = toStoredFilter(filterOf('tz=Asia/Tokyo&status=failed'), 'today');
  expect(savedViewQuery(stored, LATER)).toBe(
    '?from=2027-03-01&to=2027-03-01&tz=Asia%2FTokyo&status=failed',
  );
});

it('a view with days of its own keeps them, even those of the default period', () => {
  const query = '?from=2026-10-21&to=2026-11-21&status=failed';
  const stored = toStoredFilter(filterOf('status=failed'), null);
  expect(stored).toEqual({ query, preset: null });
  expect(savedViewQuery(stored, LATER)).toBe(query);
  expect(savedViewQuery(stored, SAVED)).toBe('?status=failed');
});

it('the URL of every saved view is the one that the log itself writes', () => {
  for (const instant of ['2027-01-01', '2027-02-01', '2027-03-31', '2027-07-01'].map(
    (day) => new Date(`${day}T12:00:00Z`),
  ))
    for (const preset of PRESETS) {
      const opened = savedViewQuery({ query: '?status=failed', preset }, instant);
      const parameters = toQueryParameters(new URLSearchParams(opened));
      const { filter } = parseActivityFilter(parameters, instant);
      expect(filter && activityFilterQuery(filter)).toBe(opened);
    }
});

it('a view saves no page', () => {
  const filter = filterOf('status=failed&after=MjAyNi0xMS0yMVQwMDowMDowMC4wMDAwMDBaIDE');
  expect(toStoredFilter(filter, 'month').query).toBe('?status=failed');
});

it('only what differs from the log as it opens is worth saving', () => {
  expect(isWorthSaving(filterOf('tz=Asia/Tokyo'))).toBe(false);
  expect(isWorthSaving(filterOf('from=2026-11-15&to=2026-11-21'))).toBe(true);
  expect(isWorthSaving(filterOf('q=seats'))).toBe(true);
});

it('a filter that is no longer valid opens as it was saved, and has no words', () => {
  const stored = { query: '?hours=7&status=failed', preset: 'week' as const };
  expect(savedViewQuery(stored, LATER)).toBe(stored.query);
  const names = new Map<string, string>();
  const opened = { instant: LATER, names, localizer: localizerFor('en') };
  expect(describeSavedView(stored, opened)).toBeNull();
});

it('a view in words has its filters, its period and its zone', () => {
  const opened = { instant: LATER, names: new Map(), localizer: localizerFor('en') };
  expect(describeSavedView({ query: '?tz=Asia%2FTokyo', preset: 'week' }, opened)).toEqual({
    filters: '',
    period: 'Last 7 days · Asia/Tokyo',
  });
  const query = '?from=2026-11-01&to=2026-11-03&status=decline&status=failed&q=a&user=x';
  expect(describeSavedView({ query, preset: null }, opened)).toEqual({
    filters: 'Partner user: x, Status: Declined, Status: Failed, 1 more',
    period: '1 Nov – 3 Nov 2026 · UTC',
  });
});
