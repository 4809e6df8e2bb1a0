import { expect, it } from 'vitest';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { viewOfBar } from '@/lib/activity/histogram/bar-view';
import { filterOf } from '@/tests/support/records/views';

const DAY = { from: '2026-11-03', to: '2026-11-03' };

function queryOf(view: string, bar: Parameters<typeof viewOfBar>[1]): string | null {
  const narrowed = viewOfBar(filterOf(view), bar);
  return narrowed && activityFilterQuery(narrowed);
}

it('is the bar’s days, or its hours of a day, under the same filters', () => {
  const week = 'from=2026-11-01&to=2026-11-07&status=failed';
  const day = '?from=2026-11-03&to=2026-11-03';
  expect(queryOf(week, { days: DAY, hours: null })).toBe(`${day}&status=failed`);
  expect(queryOf(week, { days: DAY, hours: { from: 6, to: 9 } })).toBe(
    `${day}&hours=6-9&status=failed`,
  );
});

it('is limited to the hours that the view and the bar have in common', () => {
  const night = 'from=2026-11-01&to=2026-11-07&hours=19-7';
  const day = '?from=2026-11-03&to=2026-11-03';
  expect(queryOf(night, { days: DAY, hours: null })).toBe(`${day}&hours=19-7`);
  expect(queryOf(night, { days: DAY, hours: { from: 18, to: 21 } })).toBe(`${day}&hours=19-21`);
});

it('is null for the whole view, and for hours that are two parts of the day', () => {
  const day = 'from=2026-11-03&to=2026-11-03';
  expect(queryOf(day, { days: DAY, hours: null })).toBeNull();
  expect(queryOf(`${day}&hours=6-9`, { days: DAY, hours: { from: 6, to: 12 } })).toBeNull();
  expect(queryOf(`${day}&hours=20-19`, { days: DAY, hours: { from: 18, to: 21 } })).toBeNull();
});
