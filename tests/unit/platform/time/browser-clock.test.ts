import { expect, it } from 'vitest';
import { formatAge } from '@/lib/platform/time/browser-clock';

const PRESENT = new Date('2026-11-29T12:00:00Z');

it.each([
  ['2026-11-29T11:59:30Z', 'en', 'this minute'],
  ['2026-11-29T11:55:00Z', 'en', '5m ago'],
  ['2026-11-28T17:30:00Z', 'en', '18h ago'],
  ['2026-11-27T12:00:01Z', 'en', '47h ago'],
  ['2026-11-27T12:00:00Z', 'en', '2d ago'],
  ['2025-11-29T12:00:00Z', 'en', '365d ago'],
  ['2026-11-28T17:30:00Z', 'ja', '18時間前'],
  ['2026-11-28T17:30:00Z', 'ko', '18시간 전'],
])('tells how long ago %s is, in %s: %s', (instant, locale, age) =>
  expect(formatAge(new Date(instant), { present: PRESENT, locale })).toBe(age),
);
