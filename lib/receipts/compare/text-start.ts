import { DELIMITERS, type Delimiter } from '@/lib/receipts/lines/csv-line';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** How many bytes tell how a file begins. */
export const START_BYTES = 3;

/** How a text is encoded, and how many bytes at its start say so. */
export function detectEncoding(start: Uint8Array): {
  encoding: 'utf-8' | 'utf-16le';
  markBytes: number;
} {
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  const hasMark = BYTE_ORDER_MARK.equals(start.subarray(0, START_BYTES));
  return { encoding: 'utf-8', markBytes: hasMark ? START_BYTES : 0 };
}

/** The format of a file by its first byte; anything but an object is taken for a line of CSV. */
export function detectFormat(start: Uint8Array): 'csv' | 'ndjson' {
  return start[0] === 0x7b ? 'ndjson' : 'csv';
}

/** What stands between the cells of a heading. */
export function detectDelimiter(heading: string): Delimiter {
  const [first = ','] = DELIMITERS.toSorted(
    (one, other) => heading.split(other).length - heading.split(one).length,
  );
  return first;
}
