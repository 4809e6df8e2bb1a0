import { describe, expect, it } from 'vitest';
import { planSync, type LastFullReads } from '@/lib/partner-center/sync/sync-plan';
import {
  describeDays,
  describeLate,
  describePlan,
  parseEndReason,
  describeEndReason,
} from '@/lib/partner-center/sync/sync-messages';

it.each([
  ['2026-08-24', '2026-11-22', '24 Aug – 22 Nov 2026 (UTC)'],
  ['2025-12-30', '2026-01-02', '30 Dec 2025 – 2 Jan 2026 (UTC)'],
  ['2026-01-02', '2026-01-02', '2 Jan 2026 (UTC)'],
])('formats the days %s to %s', (firstDay, lastDay, text) => {
  expect(describeDays({ firstDay, lastDay })).toBe(text);
});

it('recognises stored reasons, but no sentence with specifics', () => {
  expect(parseEndReason(describeEndReason('stopped'))).toBe('stopped');
  expect(parseEndReason(describeEndReason('connectionChanged'))).toBe('connectionChanged');
  expect(parseEndReason('login.example cannot be reached, 8 times in a row.')).toBeNull();
  expect(parseEndReason(null)).toBeNull();
});

describe('what a sync fetches', () => {
  const lookback = { always: 3, daily: 30, weekly: 90 };
  const today = '2026-11-22';
  const completeToday = { fetchedTo: today, daily: today, weekly: today };
  const planText = (lastFullReads: Partial<LastFullReads>, days = lookback) =>
    describePlan(
      planSync({ today, lastFullReads: { ...completeToday, ...lastFullReads }, lookback: days }),
    );

  it('is described, with how often it is that much', () => {
    expect(planText({})).toBe('19 Nov – 22 Nov 2026 (UTC), 4 days');
    expect(planText({ daily: '2026-11-21' })).toBe(
      '22 Oct – 22 Nov 2026 (UTC), 32 days, as once a day',
    );
    expect(planText({ daily: null, weekly: null })).toBe(
      '25 Aug – 22 Nov 2026 (UTC), 90 days, as once a week',
    );
    expect(planText({ fetchedTo: null, daily: null, weekly: null })).toBe(
      '25 Aug – 22 Nov 2026 (UTC), 90 days',
    );
    expect(planText({}, { ...lookback, always: 0 })).toBe('22 Nov 2026 (UTC), 1 day');
  });
});

it('says how many records came late, and nothing when none did', () => {
  const lateBefore = '2026-11-22';
  expect(describeLate({ late: 1 }, { lateBefore })).toBe(
    '1 record of days before 22 Nov 2026 came late.',
  );
  expect(describeLate({ late: 1200 }, { lateBefore })).toMatch(/^1,200 records of days before/);
  expect(describeLate({ late: 0 }, { lateBefore })).toBeNull();
  expect(describeLate({ late: 0 }, { lateBefore: null })).toBeNull();
});
