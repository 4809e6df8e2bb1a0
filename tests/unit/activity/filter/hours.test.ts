import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  countHours,
  formatHours,
  intersectHours,
  parseHours,
  type DayHours,
} from '@/lib/activity/filter/hours';

it.each([
  ['7-19', '7-19'],
  ['07-09', '7-9'],
  ['19-7', '19-7'],
  ['0-1', '0-1'],
  ['23-24', '23-24'],
  ['19-0', '19-24'],
  ['24-7', '0-7'],
])('%s is formatted as %s', (text, written) => {
  const hours = parseHours(text);
  expect(hours && hours !== 'all' && formatHours(hours)).toBe(written);
});

it('0-24 means all hours', () => {
  expect(parseHours('0-24')).toBe('all');
});

it.each([
  '',
  '7',
  '7-',
  '-7',
  '7-7',
  '0-0',
  '24-24',
  '24-0',
  '7-25',
  '25-7',
  '7–9',
  '1.5-3',
  '٧-٩',
])('rejects “%s”', (text) => {
  expect(parseHours(text)).toBeNull();
});

const anyHours = fc
  .record({ from: fc.integer({ min: 0, max: 23 }), to: fc.integer({ min: 1, max: 24 }) })
  .filter(({ from, to }) => from !== to % 24);

const listed = ({ from, to }: DayHours) =>
  Array.from({ length: countHours({ from, to }) }, (_, index) => (from + index) % 24);

it('intersects two ranges, or returns null when the result is not one range', () => {
  fc.assert(
    fc.property(anyHours, anyHours, (one, other) => {
      const common = listed(one).filter((hour) => listed(other).includes(hour));
      const within = intersectHours(one, other);
      if (within) expect(listed(within).sort()).toEqual(common.sort());
      else expect(common.length === 0 || common.length < countHours(one)).toBe(true);
    }),
  );
});

it.each([
  [{ from: 19, to: 7 }, null, { from: 19, to: 7 }],
  [
    { from: 19, to: 7 },
    { from: 6, to: 9 },
    { from: 6, to: 7 },
  ],
  [
    { from: 19, to: 7 },
    { from: 20, to: 24 },
    { from: 20, to: 24 },
  ],
  [
    { from: 18, to: 21 },
    { from: 19, to: 7 },
    { from: 19, to: 21 },
  ],
  [{ from: 19, to: 7 }, { from: 7, to: 19 }, null],
  [{ from: 19, to: 7 }, { from: 6, to: 20 }, null],
])('intersecting %j with %j gives %j', (hours, others, left) => {
  expect(intersectHours(hours, others)).toEqual(left);
});
