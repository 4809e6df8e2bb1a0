import { expect, it } from 'vitest';
import { isDay } from '@/lib/platform/time/is-day';

it('knows the days of the calendar', () => {
  expect(['2026-02-28', '2026-02-29', '2026-2-1', 'today'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
