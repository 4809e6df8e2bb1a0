import { LineWindow } from './line-window';

/** The parts of a record that are lists of lines, in the order of reading. */
export const SECTION_NAMES = ['changes', 'unchanged', 'items', 'additional', 'source'] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** A number for each part: a page, counted from 1. */
export type SectionPages = Record<SectionName, number>;

/** Which lines of each part are shown. */
export type SectionPaging = {
  pages: SectionPages;
  /** How many lines a page has. */
  linesPerPage: number;
  /** So many values, nested ones included, of one part stay as they are; more are taken apart. */
  maxNestedValues: number;
};

export const FIRST_PAGES: SectionPages = {
  changes: 1,
  unchanged: 1,
  items: 1,
  additional: 1,
  source: 1,
};

/** Keeps the lines of a part's page. */
export function openWindow<Line>(
  { pages, linesPerPage }: SectionPaging,
  name: SectionName,
): LineWindow<Line> {
  return new LineWindow((pages[name] - 1) * linesPerPage, linesPerPage);
}

/** The lines that `read` tells of; those of the first page where there is no such page. */
export function readWindow<Line>(
  places: SectionPaging,
  { name, read }: { name: SectionName; read: (window: LineWindow<Line>) => void },
): LineWindow<Line> {
  const window = openWindow<Line>(places, name);
  read(window);
  if (!window.isOutOfRange) return window;
  const first = openWindow<Line>({ ...places, pages: FIRST_PAGES }, name);
  read(first);
  return first;
}
