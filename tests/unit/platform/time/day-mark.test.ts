import { expect, it } from 'vitest';
import { formatDayMark } from '@/lib/platform/time/day-mark';

const TODAY = '2026-11-29';

it.each([
  ['en', 'Tue 24 Nov'],
  ['ja', '11月24日(火)'],
  ['ko', '11월 24일 (화)'],
] as const)('a day of this year has its weekday and no year in %s', (locale, mark) =>
  expect(formatDayMark('2026-11-24', { locale, today: TODAY })).toBe(mark),
);

it.each(['en', 'ja', 'ko'] as const)('a day of another year names its year in %s', (locale) =>
  expect(formatDayMark('2025-11-24', { locale, today: TODAY })).toBe('2025-11-24'),
);
