import { describe, expect, it } from 'vitest';
import { listDays, planSyncDays } from '@/lib/partner-center/sync-days';

describe('a sync on the 21st of November fetches', () => {
  it.each([
    ['90 days at first', null, '2026-08-24'],
    ['from three days before the last fetched one', '2026-11-20', '2026-11-17'],
    ['the last days again on the same day', '2026-11-21', '2026-11-18'],
    ['the last days when the clock was ahead', '2026-12-24', '2026-11-18'],
    ['never more than 90 days', '2026-08-25', '2026-08-24'],
    ['all that is within reach after the last fetched day', '2026-08-23', '2026-08-24'],
  ])('%s', (_what, fetchedTo, firstDay) => {
    expect(planSyncDays({ today: '2026-11-21', fetchedTo })).toEqual({
      firstDay,
      lastDay: '2026-11-21',
      gap: null,
    });
  });
});

it.each([
  ['2026-08-22', /^What was not fetched of 23 Aug 2026 is lost/],
  ['2026-08-01', /^What was not fetched of 2 Aug 2026 to 23 Aug 2026 is lost/],
])('says what is out of reach when the last fetched day was %s', (fetchedTo, sentence) => {
  const plan = planSyncDays({ today: '2026-11-21', fetchedTo });
  expect(plan.gap).toMatch(sentence);
  expect(plan.firstDay).toBe('2026-08-24');
});

it('counts days across months, leap days and changes of the clock', () => {
  const days = listDays({ from: '2024-02-27', to: '2024-04-01' });
  expect(days).toHaveLength(35);
  expect(days).toContain('2024-02-29');
  expect(new Set(days).size).toBe(35);
  expect(listDays({ from: '2026-01-02', to: '2026-01-01' })).toEqual([]);
});
