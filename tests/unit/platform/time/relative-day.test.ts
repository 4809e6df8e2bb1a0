import { expect, it } from 'vitest';
import { formatRelativeDay } from '@/lib/platform/time/relative-day';

it.each([
  ['2026-11-30', 'today'],
  ['2026-12-01', 'tomorrow'],
  ['2026-11-29', 'yesterday'],
  ['2026-12-14', 'in 14 days'],
  ['2027-01-29', 'in 60 days'],
  ['2026-10-20', '41 days ago'],
  ['2027-01-30', 'in 2 months'],
  ['2027-07-30', 'in 8 months'],
  ['2028-10-30', 'in 23 months'],
  ['2029-11-30', 'in 3 years'],
  ['2023-11-30', '3 years ago'],
])('%s is %s', (day, words) => {
  expect(formatRelativeDay(day, { today: '2026-11-30', locale: 'en' })).toBe(words);
});

it('speaks the reader’s language', () => {
  const of = (locale: 'ja' | 'ko') =>
    formatRelativeDay('2026-12-14', { today: '2026-11-30', locale });
  expect([of('ja'), of('ko')]).toEqual(['14 日後', '14일 후']);
});
