import { describe, expect, it } from 'vitest';
import { planSync, type LastFullReads } from '@/lib/partner-center/sync/sync-plan';
import {
  describeDays,
  describeLate,
  describePlan,
  describeFailedAttempt,
  parseEndReason,
  describeEndReason,
} from '@/lib/partner-center/sync/sync-messages';

it('tells which host does not answer, how often it was asked, and when it is asked again', () => {
  const trouble = {
    host: 'login.example',
    problem: 'cannot be reached',
    attempt: 3,
    maxAttempts: 8,
  };
  expect(describeFailedAttempt({ ...trouble, delayMs: 12_400 })).toBe(
    'login.example cannot be reached; try 3 of 8 failed, the next in 12 s.',
  );
  expect(describeFailedAttempt({ ...trouble, delayMs: 0 })).toContain('in 1 s.');
});

it.each([
  ['2026-08-24', '2026-11-22', '24 Aug – 22 Nov 2026 (UTC)'],
  ['2025-12-30', '2026-01-02', '30 Dec 2025 – 2 Jan 2026 (UTC)'],
  ['2026-01-02', '2026-01-02', '2 Jan 2026 (UTC)'],
])('tells the days %s to %s', (firstDay, lastDay, words) => {
  expect(describeDays({ firstDay, lastDay })).toBe(words);
});

it('knows the ends that it keeps, and no sentence with particulars', () => {
  expect(parseEndReason(describeEndReason('stopped'))).toBe('stopped');
  expect(parseEndReason(describeEndReason('connectionChanged'))).toBe('connectionChanged');
  expect(parseEndReason('login.example cannot be reached, 8 times in a row.')).toBeNull();
  expect(parseEndReason(null)).toBeNull();
});

describe('what a sync fetches', () => {
  const lookback = { always: 3, daily: 30, weekly: 90 };
  const today = '2026-11-22';
  const whole = { fetchedTo: today, daily: today, weekly: today };
  const told = (lastRead: Partial<LastFullReads>, days = lookback) =>
    describePlan(planSync({ today, lastRead: { ...whole, ...lastRead }, lookback: days }));

  it('is told with how often it is so much', () => {
    expect(told({})).toBe('19 Nov – 22 Nov 2026 (UTC), 4 days');
    expect(told({ daily: '2026-11-21' })).toBe(
      '22 Oct – 22 Nov 2026 (UTC), 32 days, as once a day',
    );
    expect(told({ daily: null, weekly: null })).toBe(
      '25 Aug – 22 Nov 2026 (UTC), 90 days, as once a week',
    );
    expect(told({ fetchedTo: null, daily: null, weekly: null })).toBe(
      '25 Aug – 22 Nov 2026 (UTC), 90 days',
    );
    expect(told({}, { ...lookback, always: 0 })).toBe('22 Nov 2026 (UTC), 1 day');
  });
});

it('tells how much came late, and nothing when none did', () => {
  const lateBefore = '2026-11-22';
  expect(describeLate({ late: 1 }, { lateBefore })).toBe(
    '1 record of days before 22 Nov 2026 came late.',
  );
  expect(describeLate({ late: 1200 }, { lateBefore })).toMatch(/^1,200 records of days before/);
  expect(describeLate({ late: 0 }, { lateBefore })).toBeNull();
  expect(describeLate({ late: 0 }, { lateBefore: null })).toBeNull();
});
