import { stringify } from 'csv-stringify/sync';

// Every separator that some spreadsheet splits at, the quote, and all that ends a line somewhere.
// U+0000 is what some readers take for the end of a text.
const SPECIAL = /[",;\t\r\n\0\v\f\x1c-\x1e\x85\u2028\u2029]/;

/** Records as lines of CSV (RFC 4180: comma, CRLF), quoted as `csvCell` does. */
export function formatCsv(records: string[][]): string {
  const holdable = records.map((cells) => cells.map((cell) => cell.replaceAll('\0', '\ufffd')));
  return stringify(holdable, { record_delimiter: '\r\n', quoted_match: SPECIAL });
}

/**
 * The same for one cell of the millions of the log, of which csv-stringify would take three times as
 * long. A cell as it stands in the file. One that holds any usual separator, a quote or a line break is
 * quoted, so that all columns stay where they are however the reader splits.
 */
export function quoteCell(cell: string): string {
  if (!SPECIAL.test(cell)) return cell;
  return `"${cell.replaceAll('"', '""').replaceAll('\0', '\ufffd')}"`;
}
