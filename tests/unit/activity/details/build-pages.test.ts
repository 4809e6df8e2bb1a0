import { expect, it } from 'vitest';
import { LineWindow } from '@/lib/activity/details/line-window';
import { buildPage } from '@/lib/activity/details/build-pages';
import { PAGE_BYTE_COSTS } from '@/lib/activity/details/byte-costs';

function pageOf(lines: number, bytes: number) {
  const window = new LineWindow<string>(0, 50);
  for (let line = 0; line < lines; line += 1) {
    window.add(() => (budget) => budget.takeText(`line ${line}`));
  }
  return buildPage(window, { bytes, byteCosts: PAGE_BYTE_COSTS }).value;
}

it('a page with room for all its lines has them, and is not truncated', () => {
  expect(pageOf(3, 20_000)).toEqual({ lines: ['line 0', 'line 1', 'line 2'], total: 3 });
  expect(pageOf(120, 50_000)).toMatchObject({ lines: { length: 50 }, total: 120 });
  expect(pageOf(120, 50_000)).not.toHaveProperty('isTruncated');
});

it('a page without room for some of its lines says so, because no other page has them', () => {
  const { lines, ...page } = pageOf(120, 12_000);
  expect(lines).toEqual(Array.from({ length: 40 }, (_, line) => `line ${line}`));
  expect(page).toEqual({ total: 120, isTruncated: true });
});
