import { expect, it } from 'vitest';
import { barsOf } from '@/lib/activity/picture/bars';
import { drawPicture, PICTURE_HEIGHT, PICTURE_WIDTH } from '@/lib/activity/picture/picture';

const NONE = { succeeded: 0, failed: 0, pending: 0, unknown: 0 };
const { bars } = barsOf({ from: '2026-05-06', to: '2026-05-06', zone: 'UTC' });
const counts = bars.map((_bar, index) => ({
  ...NONE,
  succeeded: index,
  failed: index === 23 ? 23 : 0,
}));
const picture = drawPicture(bars, counts);

it('has heights in proportion to the counts, from zero', () => {
  expect(picture.highest).toBe(46);
  expect(picture.bars[0]?.height).toBe(0);
  expect(picture.bars[23]?.height).toBe(PICTURE_HEIGHT);
  expect(picture.bars[20]?.height).toBeCloseTo((PICTURE_HEIGHT * 20) / 46);
});

it('has bars within its width, as long as their time', () => {
  expect(picture.bars[12]?.left).toBe(PICTURE_WIDTH / 2);
  const last = picture.bars[23];
  expect((last?.left ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(PICTURE_WIDTH);
});

it('puts what failed at the bottom, and draws nothing of what is not there', () => {
  expect(picture.areas.failed).toMatch(new RegExp(`^M[\\d.]+ ${PICTURE_HEIGHT}V32h`));
  expect(picture.areas.succeeded).toMatch(/M[\d.]+ 32V0h[\d.]+V32z$/);
  expect([picture.areas.pending, picture.areas.unknown]).toEqual(['', '']);
});

it('marks the bars in which something failed, however little of them it is', () => {
  const few = bars.map((_bar, index) => ({
    ...NONE,
    succeeded: 10_000,
    failed: index === 3 ? 1 : 0,
  }));
  const { failedMarks } = drawPicture(bars, few);
  expect(failedMarks).toBe('M125 68V65h35.42V68z');
});
