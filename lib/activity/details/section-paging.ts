import { LineWindow } from './line-window';

/** The sections of a record that are lists of lines, in reading order. */
export const SECTION_NAMES = ['changes', 'unchanged', 'items', 'additional', 'source'] as const;

export type SectionName = (typeof SECTION_NAMES)[number];

/** The page number of each section, counted from 1. */
export type SectionPages = Record<SectionName, number>;

/** Which lines of each section are shown. */
export type SectionPaging = {
  pages: SectionPages;
  /** How many lines a page has. */
  linesPerPage: number;
  /** A section with more values than this, nested ones included, is flattened. */
  maxNestedValues: number;
};

export const FIRST_PAGES: SectionPages = {
  changes: 1,
  unchanged: 1,
  items: 1,
  additional: 1,
  source: 1,
};

/** A window for the requested page of a section. */
export function openWindow<Line>(
  { pages, linesPerPage }: SectionPaging,
  name: SectionName,
): LineWindow<Line> {
  return new LineWindow((pages[name] - 1) * linesPerPage, linesPerPage);
}

/**
 * Reads lines into the requested page, or into the first page if the requested one does not exist.
 */
export function readWindow<Line>(
  paging: SectionPaging,
  { name, read }: { name: SectionName; read: (window: LineWindow<Line>) => void },
): LineWindow<Line> {
  const window = openWindow<Line>(paging, name);
  read(window);
  if (!window.isOutOfRange) return window;
  const first = openWindow<Line>({ ...paging, pages: FIRST_PAGES }, name);
  read(first);
  return first;
}
