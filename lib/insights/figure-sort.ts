import type { FigureName } from './figures';

/** The columns by which the list of a figure can be sorted, in the order of its table. */
export const SORT_COLUMNS = [
  'customer',
  'subscription',
  'seats',
  'status',
  'autoRenew',
  'bought',
  'termEnds',
] as const;

export type SortColumn = (typeof SORT_COLUMNS)[number];

/** The order of a figure's list. */
export type FigureSort = { column: SortColumn; isDescending: boolean };

/** What was sold is listed newest first, everything else by the end of its term. */
export function defaultSort(figure: FigureName): FigureSort {
  return figure === 'sold'
    ? { column: 'bought', isDescending: true }
    : { column: 'termEnds', isDescending: false };
}

/** Reads `termEnds` or, for the reverse order, `-termEnds`; null when it is neither. */
export function parseFigureSort(text: string): FigureSort | null {
  const isDescending = text.startsWith('-');
  const name = isDescending ? text.slice(1) : text;
  const column = SORT_COLUMNS.find((known) => known === name);
  return column ? { column, isDescending } : null;
}

/** The value of the URL's `sort`, or null for the default, which is left out. */
export function formatFigureSort(sort: FigureSort, figure: FigureName): string | null {
  return isSameSort(sort, defaultSort(figure))
    ? null
    : `${sort.isDescending ? '-' : ''}${sort.column}`;
}

/** The order that the heading of a column leads to: the reverse of its own, or ascending. */
export function nextSort(column: SortColumn, current: FigureSort): FigureSort {
  return { column, isDescending: current.column === column && !current.isDescending };
}

function isSameSort(one: FigureSort, other: FigureSort): boolean {
  return one.column === other.column && one.isDescending === other.isDescending;
}
