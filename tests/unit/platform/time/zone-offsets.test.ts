import { expect, it } from 'vitest';
import { instantsOfDays } from '@/lib/platform/time/time';
import { listOffsets, findAmbiguousOffset } from '@/lib/platform/time/zone-offsets';

const HOUR = 3_600_000;

function offsetsOf(days: { from: string; to: string; zone: string }): [string, number][] {
  return listOffsets(instantsOfDays(days), days.zone).map(({ since, offset }) => [
    since.toISOString(),
    offset / HOUR,
  ]);
}

it('UTC always has the same offset', () => {
  expect(offsetsOf({ from: '1000-01-01', to: '9998-12-31', zone: 'UTC' })).toEqual([
    ['1000-01-01T00:00:00.000Z', 0],
  ]);
});

it('lists the clock changes within the period, and no others', () => {
  expect(offsetsOf({ from: '2026-03-29', to: '2026-10-24', zone: 'Europe/Berlin' })).toEqual([
    ['2026-03-28T23:00:00.000Z', 1],
    ['2026-03-29T01:00:00.000Z', 2],
  ]);
  expect(offsetsOf({ from: '2026-10-25', to: '2026-10-25', zone: 'Europe/Berlin' })).toEqual([
    ['2026-10-24T22:00:00.000Z', 2],
    ['2026-10-25T01:00:00.000Z', 1],
  ]);
});

it('the offset of a zone may have minutes, for a part of the year', () => {
  expect(offsetsOf({ from: '2026-01-01', to: '2026-06-30', zone: 'Australia/Lord_Howe' })).toEqual([
    ['2025-12-31T13:00:00.000Z', 11],
    ['2026-04-04T15:00:00.000Z', 10.5],
  ]);
});

it('thousands of years take no longer than a century', () => {
  const offsets = offsetsOf({ from: '1000-01-01', to: '9998-12-31', zone: 'Europe/Berlin' });
  expect(offsets[0]).toEqual(['0999-12-31T23:06:32.000Z', 1]);
  expect(offsets.length).toBeLessThan(300);
});

it.each([
  ['2026-10-25T00:30:00.0000000Z', 'Europe/Berlin', 'UTC+2'],
  ['2026-10-25T01:30:00.0000000Z', 'Europe/Berlin', 'UTC+1'],
  ['2026-10-25T01:59:59.9990000Z', 'Europe/Berlin', 'UTC+1'],
  ['2026-10-25T01:00:00.0000000Z', 'Europe/London', 'UTC+0'],
  ['2026-11-01T04:15:00.0000000Z', 'America/Havana', 'UTC-4'],
  ['2026-11-01T04:00:00.0000000Z', 'America/St_Johns', 'UTC-2:30'],
  ['2026-04-04T15:15:00.0000000Z', 'Australia/Lord_Howe', 'UTC+10:30'],
])('%s in %s has the offset %s, because that wall-clock time occurs twice', (iso, zone, offset) => {
  expect(findAmbiguousOffset(iso, zone)).toBe(offset);
});

it.each([
  ['2026-10-24T23:59:59.9990000Z', 'Europe/Berlin'],
  ['2026-10-25T02:00:00.0000000Z', 'Europe/Berlin'],
  ['2026-03-29T01:30:00.0000000Z', 'Europe/Berlin'],
  ['2026-07-01T00:30:00.0000000Z', 'Europe/Berlin'],
  ['2026-10-25T00:30:00.0000000Z', 'UTC'],
  ['2026-10-25T00:30:00.0000000Z', 'Asia/Tokyo'],
  ['2026-10-25T00:30:00.0000000Z', 'Asia/Kathmandu'],
])('%s in %s has no offset, because that wall-clock time occurs once', (iso, zone) => {
  expect(findAmbiguousOffset(iso, zone)).toBeNull();
});
