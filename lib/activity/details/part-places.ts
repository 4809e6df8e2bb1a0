import { LineWindow } from './line-window';

/** The parts of a record that are lists of lines, in the order of reading. */
export const PART_NAMES = ['changes', 'unchanged', 'items', 'additional', 'source'] as const;

export type PartName = (typeof PART_NAMES)[number];

/** A number for each part: a page, counted from 1. */
export type PartPages = Record<PartName, number>;

/** Which lines of each part are shown. */
export type PartPlaces = {
  pages: PartPages;
  /** How many lines a page has. */
  lines: number;
  /** So many values, nested ones included, of one part stay as they are; more are taken apart. */
  nested: number;
};

export const FIRST_PAGES: PartPages = {
  changes: 1,
  unchanged: 1,
  items: 1,
  additional: 1,
  source: 1,
};

/** Keeps the lines of a part's page. */
export function windowAt<Line>({ pages, lines }: PartPlaces, name: PartName): LineWindow<Line> {
  return new LineWindow((pages[name] - 1) * lines, lines);
}

/** The lines that `read` tells of; those of the first page where there is no such page. */
export function readWindow<Line>(
  places: PartPlaces,
  { name, read }: { name: PartName; read: (window: LineWindow<Line>) => void },
): LineWindow<Line> {
  const window = windowAt<Line>(places, name);
  read(window);
  if (!window.isBeyond) return window;
  const first = windowAt<Line>({ ...places, pages: FIRST_PAGES }, name);
  read(first);
  return first;
}
