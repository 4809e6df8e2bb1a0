import { describe, expect, it } from 'vitest';
import {
  listDays,
  listSyncDays,
  planSync,
  type LastFullReads,
} from '@/lib/partner-center/sync/sync-plan';
import { addDays } from '@/lib/platform/time/time';

const TODAY = '2026-11-21';
const EARLIEST = '2026-08-24';
const LOOKBACK = { always: 3, daily: 30, weekly: 90 };
const NOTHING_DUE: LastFullReads = { fetchedTo: TODAY, daily: TODAY, weekly: TODAY };

const plan = (lastFullReads: Partial<LastFullReads>, lookback = LOOKBACK) =>
  planSync({ today: TODAY, lastFullReads: { ...NOTHING_DUE, ...lastFullReads }, lookback });

describe('a sync on 21 November fetches, for new records,', () => {
  it.each([
    ['90 days at first', null, EARLIEST],
    ['from three days before the last fetched one', '2026-11-20', '2026-11-17'],
    ['the last days again on the same day', TODAY, '2026-11-18'],
    ['the last days when the clock was ahead', '2026-12-24', '2026-11-18'],
    ['never more than 90 days', '2026-08-25', EARLIEST],
    ['all that is within reach after the last fetched day', '2026-08-23', EARLIEST],
  ])('%s', (_what, fetchedTo, firstDay) => {
    expect(plan({ fetchedTo })).toMatchObject({
      firstDay,
      newFrom: firstDay,
      lastDay: TODAY,
      due: { daily: false, weekly: false },
      gap: null,
    });
  });
});

describe('a sync on 21 November fetches, for late records,', () => {
  it.each<[string, Partial<LastFullReads>, string, { daily: boolean; weekly: boolean }]>([
    ['30 days as the first of the day', { daily: '2026-11-20' }, '2026-10-21', due('daily')],
    ['30 days before the last time', { daily: '2026-11-15' }, '2026-10-16', due('daily')],
    ['no more than usual as the second', {}, '2026-11-18', due()],
    ['no more than usual within a week', { weekly: '2026-11-15' }, '2026-11-18', due()],
    ['all after seven days', { weekly: '2026-11-14' }, EARLIEST, due('weekly')],
    ['all after a longer time', { weekly: '2026-03-01' }, EARLIEST, due('weekly')],
    ['all when it never was', { daily: null, weekly: null }, EARLIEST, due('daily', 'weekly')],
    [
      'all when the clock was ahead',
      { daily: '2027-01-01', weekly: '2027-01-01' },
      EARLIEST,
      due('daily', 'weekly'),
    ],
  ])('%s', (_what, lastFullReads, firstDay, expected) => {
    const planned = plan(lastFullReads);
    expect([planned.firstDay, planned.due]).toEqual([firstDay, expected]);
    expect(planned.newFrom).toBe('2026-11-18');
  });

  it('as many days as the settings say', () => {
    const lookback = { always: 0, daily: 5, weekly: 40 };
    expect(plan({}, lookback).firstDay).toBe(TODAY);
    expect(plan({ daily: '2026-11-20' }, lookback).firstDay).toBe('2026-11-15');
    expect(plan({ weekly: '2026-11-14' }, lookback).firstDay).toBe('2026-10-05');
  });

  it('the default days when the others are fewer', () => {
    const lookback = { always: 10, daily: 0, weekly: 2 };
    const lastFullReads = { daily: '2026-11-20', weekly: '2026-11-14' };
    expect(plan(lastFullReads, lookback)).toMatchObject({ firstDay: '2026-11-11', ...NEW_11TH });
  });
});

const NEW_11TH = { newFrom: '2026-11-11', due: { daily: true, weekly: true } };

it('reads new days before repeated ones, and each day once', () => {
  const days = listSyncDays(plan({ daily: '2026-11-20' }));
  expect(days.slice(0, 5)).toEqual([
    ...listDays({ from: '2026-11-18', to: TODAY }),
    addDays(TODAY, -31),
  ]);
  expect([days.length, new Set(days).size, days.at(-1)]).toEqual([32, 32, '2026-11-17']);
});

it('knows on which days records count as late', () => {
  expect(plan({ fetchedTo: null }).lateBefore).toBeNull();
  expect(plan({ fetchedTo: '2026-11-19' }).lateBefore).toBe('2026-11-19');
  expect(plan({ fetchedTo: '2026-12-24' }).lateBefore).toBe(TODAY);
});

it.each([
  ['2026-08-22', /^What was not fetched of 23 Aug 2026 is lost/],
  ['2026-08-01', /^What was not fetched of 2 Aug 2026 to 23 Aug 2026 is lost/],
])('says which days are lost when the last fetched day was %s', (fetchedTo, sentence) => {
  expect(plan({ fetchedTo }).gap).toMatch(sentence);
  expect(plan({ fetchedTo }).firstDay).toBe(EARLIEST);
});

it('counts days across months, leap days and clock changes', () => {
  const days = listDays({ from: '2024-02-27', to: '2024-04-01' });
  expect(days).toHaveLength(35);
  expect(days).toContain('2024-02-29');
  expect(new Set(days).size).toBe(35);
  expect(listDays({ from: '2026-01-02', to: '2026-01-01' })).toEqual([]);
});

function due(...names: ('daily' | 'weekly')[]) {
  return { daily: names.includes('daily'), weekly: names.includes('weekly') };
}
