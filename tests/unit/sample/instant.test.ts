import { expect, it } from 'vitest';
import { addMonths, isoOf, netTicksOf, startOfDay } from '@/prisma/sample/timeline/instant';

it('formats an instant with seven fractional digits', () => {
  expect(isoOf(startOfDay('2026-03-01') + 45_296_0_450_483)).toBe('2026-03-01T12:34:56.0450483Z');
  expect(isoOf(startOfDay('2019-12-31') + 1)).toBe('2019-12-31T00:00:00.0000001Z');
});

it('counts ticks like the ids of real audit records', () => {
  // 2020-09-02T23:26:19.7753934Z
  const instant = startOfDay('2020-09-02') + 84_379 * 10_000_000 + 7_753_934;
  expect(isoOf(instant)).toBe('2020-09-02T23:26:19.7753934Z');
  expect(netTicksOf(instant)).toBe('637346859797753934');
});

it('uses the last day of a shorter month', () => {
  expect(isoOf(addMonths(startOfDay('2028-01-31') + 7, 1))).toBe('2028-02-29T00:00:00.0000007Z');
  expect(isoOf(addMonths(startOfDay('2026-03-31'), -1))).toBe('2026-02-28T00:00:00.0000000Z');
  expect(isoOf(addMonths(startOfDay('2026-12-15'), 14))).toBe('2028-02-15T00:00:00.0000000Z');
});
