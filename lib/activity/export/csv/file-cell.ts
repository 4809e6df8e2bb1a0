import { readCell } from '@/lib/receipts/lines/csv-line';
import { quoteCell } from './format-csv';

/**
 * A cell as it stands in the file. One that is quoted also as it is read again, which is what the line's
 * hash is of; most are not.
 */
export type FileCell = string | { written: string; read: string };

/** A text as a cell. */
export function fileCell(text: string): FileCell {
  const written = quoteCell(text);
  return written === text ? text : { written, read: readCell(text) };
}

/** What stands in the file. */
export function writtenCell(cell: FileCell): string {
  return typeof cell === 'string' ? cell : cell.written;
}
