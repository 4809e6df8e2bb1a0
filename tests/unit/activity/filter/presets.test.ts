import { describe, expect, it } from 'vitest';
import { periodOfPreset, presetOf, PRESETS } from '@/lib/activity/filter/presets';

describe.each([
  [
    '2026-11-21',
    {
      today: '2026-11-21 2026-11-21',
      yesterday: '2026-11-20 2026-11-20',
      sinceYesterday: '2026-11-20 2026-11-21',
      days90: '2026-08-24 2026-11-21',
      months12: '2025-11-21 2026-11-21',
      week: '2026-11-15 2026-11-21',
      month: '2026-10-21 2026-11-21',
      quarter: '2026-10-01 2026-11-21',
      lastQuarter: '2026-07-01 2026-09-30',
      year: '2026-01-01 2026-11-21',
    },
  ],
  [
    '2028-03-31',
    {
      today: '2028-03-31 2028-03-31',
      yesterday: '2028-03-30 2028-03-30',
      sinceYesterday: '2028-03-30 2028-03-31',
      days90: '2028-01-02 2028-03-31',
      months12: '2027-03-31 2028-03-31',
      week: '2028-03-25 2028-03-31',
      month: '2028-02-29 2028-03-31',
      quarter: '2028-01-01 2028-03-31',
      lastQuarter: '2027-10-01 2027-12-31',
      year: '2028-01-01 2028-03-31',
    },
  ],
])('on %s', (today, expected) => {
  it.each(PRESETS)('%s covers the expected days', (name) => {
    const { from, to } = periodOfPreset(name, today);
    expect(`${from} ${to}`).toBe(expected[name]);
  });
});

it('a period is recognised as its preset, as the first one if several match', () => {
  expect(presetOf({ from: '2026-07-01', to: '2026-09-30' }, '2026-11-21')).toBe('lastQuarter');
  expect(presetOf({ from: '2026-07-01', to: '2026-09-29' }, '2026-11-21')).toBeNull();
  expect(presetOf({ from: '2026-01-01', to: '2026-01-01' }, '2026-01-01')).toBe('today');
});
