import { expect, it } from 'vitest';
import {
  firstWeekdayOf,
  shiftDay,
  shiftMonth,
  weeksOfMonth,
} from '@/lib/platform/time/calendar-month';

it('moves by days and months, into shorter ones too', () => {
  expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28');
  expect(shiftMonth('2026-03-31', -1)).toBe('2026-02-28');
  expect(shiftMonth('2026-11-30', 3)).toBe('2027-02-28');
});

it('shows whole weeks, whatever day they start on', () => {
  const sunday = weeksOfMonth('2026-11-30', 7);
  expect([sunday.length, sunday[0]?.[0], sunday.at(-1)?.at(-1)]).toEqual([
    5,
    '2026-11-01',
    '2026-12-05',
  ]);
  const monday = weeksOfMonth('2026-11-30', 1);
  expect([monday.length, monday[0]?.[0], monday.at(-1)?.at(-1)]).toEqual([
    6,
    '2026-10-26',
    '2026-12-06',
  ]);
});

it('starts the week as it is usual where the browser is, or where the language is spoken', () => {
  expect(firstWeekdayOf('en', 'en-GB')).toBe(1);
  expect(firstWeekdayOf('en', 'en-US')).toBe(7);
  expect(firstWeekdayOf('ja', 'en-GB')).toBe(7);
  for (const none of ['', 'C', 'en-US@posix']) expect(firstWeekdayOf('en', none)).toBe(7);
});
