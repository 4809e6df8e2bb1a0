import type { ListComparison, SomeLines } from '@/lib/receipts/compare/compare-lists';

/**
 * What a file is: an export, whole and unchanged; the rows of one, only written by another program; not
 * the same as the one that it most likely was; none that is known; too long to compare; or empty.
 */
export const VERDICTS = [
  'unchanged',
  'rewritten',
  'changed',
  'unknown',
  'too_long',
  'empty',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A row that differs: its number in the file or, of a missing one, in the export, from 1 on. */
export type NamedRow = {
  row: number;
  /** Empty where it is not known. */
  recordId: string;
  /** The headings of the cells that differ; none where that is not known. */
  columns: string[];
};

/** How a file differs from an export, with the first rows of each kind. */
export type Differences = Pick<ListComparison, 'heading' | 'moved'> & {
  changed: SomeLines<NamedRow>;
  missing: SomeLines<NamedRow>;
  added: SomeLines<NamedRow>;
};

/** What became of a file that was handed back. */
export type FileCheck = {
  fileName: string;
  sha256: string;
  bytes: number;
  /** The heading being one; null when there are too many. */
  lines: number | null;
  verdict: Verdict;
  /** The record of the export that it is, or most likely was. */
  exportId: string | null;
  /** How many exports gave out exactly this file. */
  sameFiles: number;
  differences: Differences | null;
};
