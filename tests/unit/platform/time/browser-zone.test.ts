import { expect, it } from 'vitest';
import { findZone } from '@/lib/platform/time/browser-zone';

it('finds a zone by its name or its city, and no zone by a city of several', () => {
  const zones = ['America/New_York', 'Asia/Tokyo', 'America/Indiana/Knox', 'US/Knox', 'UTC'];
  expect(
    ['asia/TOKYO', ' tokyo', 'new york', 'utc'].map((typed) => findZone(typed, zones)),
  ).toEqual(['Asia/Tokyo', 'Asia/Tokyo', 'America/New_York', 'UTC']);
  expect(['knox', '', 'kyo', 'mars'].map((typed) => findZone(typed, zones))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
