import { expect, it } from 'vitest';
import { formatShare } from '@/lib/platform/text/format-share';

it.each([
  [15, 68, '22%'],
  [0, 68, '0%'],
  [68, 68, '100%'],
  [1, 200, '1%'],
  [1, 201, '<1%'],
  [1, 40_000, '<1%'],
  [999, 1000, '>99%'],
])('%d of %d is %s', (count, total, share) => {
  expect(formatShare(count, total)).toBe(share);
});
