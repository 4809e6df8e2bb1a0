import { stringify } from 'csv-stringify/sync';

// Every separator that some spreadsheet splits at, the quote, and everything that ends a line
// somewhere. Some readers treat U+0000 as the end of the text.
const SPECIAL = /[",;\t\r\n\0\v\f\x1c-\x1e\x85\u2028\u2029]/;

/** Formats records as lines of CSV (RFC 4180: comma, CRLF), quoted as `quoteCell` does. */
export function formatCsv(records: string[][]): string {
  const storable = records.map((cells) => cells.map((cell) => cell.replaceAll('\0', '\ufffd')));
  return stringify(storable, { record_delimiter: '\r\n', quoted_match: SPECIAL });
}

/**
 * Formats one cell; csv-stringify would take three times as long for the millions of cells of a
 * log. A cell with any common separator, a quote or a line break is quoted, so that columns stay in
 * place however the reader splits.
 */
export function quoteCell(cell: string): string {
  if (!SPECIAL.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""').replaceAll('\0', '\ufffd')}"`;
}
