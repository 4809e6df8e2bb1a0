import { expect, it } from 'vitest';
import { isShorter, keptFrom } from '@/lib/activity/retention/policy';

it.each([
  ['2026-03-20T12:00:00Z', 24, '2024-03-01'],
  // March of 2024 ended as the day began in UTC, not in the zone of this process.
  ['2026-03-31T23:59:59.999Z', 24, '2024-03-01'],
  ['2026-04-01T00:00:00Z', 24, '2024-04-01'],
  ['2026-02-28T12:00:00Z', 12, '2025-02-01'],
  // The 31st of a month that has fewer days.
  ['2026-03-31T12:00:00Z', 13, '2025-02-01'],
  ['2026-01-01T00:00:00Z', 1200, '1926-01-01'],
])('at %s, a policy of %d months keeps all from %s on', (instant, months, day) => {
  expect(keptFrom({ months }, new Date(instant))).toBe(day);
});

it('keeps everything without a number of months', () => {
  expect(keptFrom({ months: null }, new Date('2026-03-20T12:00:00Z'))).toBeNull();
});

it.each<[number | null, number | null, boolean]>([
  [24, null, true],
  [24, 25, true],
  [24, 24, false],
  [25, 24, false],
  [null, 24, false],
  [null, null, false],
])('%s months are shorter than %s: %s', (after, before, expected) => {
  expect(isShorter(after, before)).toBe(expected);
});
