import { expect, it } from 'vitest';
import { barsOf } from '@/lib/activity/histogram/bars';
import {
  drawHistogram,
  HISTOGRAM_HEIGHT,
  HISTOGRAM_WIDTH,
} from '@/lib/activity/histogram/histogram';

const NONE = { succeeded: 0, failed: 0, pending: 0, unknown: 0 };
const { bars } = barsOf({ from: '2026-05-06', to: '2026-05-06', zone: 'UTC' });
const counts = bars.map((_bar, index) => ({
  ...NONE,
  succeeded: index,
  failed: index === 23 ? 23 : 0,
}));
const drawing = drawHistogram(bars, counts);

const areas = Object.fromEntries(drawing.areas);

/** The rectangles of an area, from left to right. */
const rectanglesOf = (path = '') =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)h([\d.]+)V\2z/g)].map((match) => {
    const [left = 0, bottom = 0, top = 0, width = 0] = match.slice(1).map(Number);
    return { left, bottom, height: bottom - top, width };
  });

it('has heights in proportion to the counts, from zero', () => {
  expect(drawing.highest).toBe(46);
  const succeeded = rectanglesOf(areas.succeeded);
  // The first hour is empty.
  expect(succeeded).toHaveLength(23);
  expect(succeeded[19]?.bottom).toBe(HISTOGRAM_HEIGHT);
  expect(succeeded[19]?.height).toBeCloseTo((HISTOGRAM_HEIGHT * 20) / 46, 1);
});

it('has bars within its width, in proportion to their time', () => {
  expect(drawing.positions[12]?.left).toBe(HISTOGRAM_WIDTH / 2);
  const last = drawing.positions[23];
  expect((last?.left ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(HISTOGRAM_WIDTH);
});

it('puts failures at the bottom, and draws nothing for outcomes that do not occur', () => {
  const half = HISTOGRAM_HEIGHT / 2;
  expect(rectanglesOf(areas.failed)).toMatchObject([{ bottom: HISTOGRAM_HEIGHT, height: half }]);
  expect(rectanglesOf(areas.succeeded).at(-1)).toMatchObject({ bottom: half, height: half });
  expect([areas.pending, areas.unknown]).toEqual(['', '']);
});

it('makes failures visible, however few they are', () => {
  const few = bars.map((_bar, index) => ({
    ...NONE,
    succeeded: 10_000,
    failed: index === 3 ? 1 : 0,
  }));
  const drawn = drawHistogram(bars, few);
  expect(drawn.areas.at(-1)).toEqual(['failed', 'M125 48V45h35.42V48z']);
  expect(drawn.lowFailures).toBe('M125 48V45h35.42V48z');
});

it('draws failures without their pattern only where it would not be told', () => {
  const failed = [9, 10];
  const some = bars.map((_bar, index) => {
    const count = failed[index] ?? 0;
    return { ...NONE, succeeded: 2 * HISTOGRAM_HEIGHT - count, failed: count };
  });
  const low = rectanglesOf(drawHistogram(bars, some).lowFailures);
  expect(low).toMatchObject([{ left: 0, height: 4.5 }]);
  expect(drawing.lowFailures).toBe('');
});
