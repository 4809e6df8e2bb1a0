import { expect, it } from 'vitest';
import {
  defaultSort,
  formatFigureSort,
  nextSort,
  parseFigureSort,
  SORT_COLUMNS,
} from '@/lib/insights/figure-sort';

it('reads what it writes, for every column in both directions', () => {
  for (const column of SORT_COLUMNS)
    for (const isDescending of [false, true]) {
      const sort = { column, isDescending };
      const text = formatFigureSort(sort, 'active');
      expect(text === null ? defaultSort('active') : parseFigureSort(text)).toEqual(sort);
    }
});

it('leaves the default out: the end of the term, or the latest purchase of what was sold', () => {
  expect(formatFigureSort({ column: 'termEnds', isDescending: false }, 'ending')).toBeNull();
  expect(formatFigureSort({ column: 'bought', isDescending: true }, 'sold')).toBeNull();
  expect(formatFigureSort({ column: 'termEnds', isDescending: false }, 'sold')).toBe('termEnds');
});

it.each(['', '-', '--termEnds', 'term_ends', 'constructor', 'termEnds '])('refuses %j', (text) => {
  expect(parseFigureSort(text)).toBeNull();
});

it('a heading sorts upwards first, and the other way when it sorts upwards already', () => {
  const current = { column: 'seats', isDescending: false } as const;
  expect(nextSort('customer', current)).toEqual({ column: 'customer', isDescending: false });
  expect(nextSort('seats', current)).toEqual({ column: 'seats', isDescending: true });
  expect(nextSort('seats', { ...current, isDescending: true })).toEqual(current);
});
