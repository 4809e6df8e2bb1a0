import type { ExportRow } from './export-query';

/** Whole lines of COPY's text format, and how many there are. */
export type CopiedLines = { lines: Uint8Array; count: number };

export const NEW_LINE = 0x0a;

/**
 * The rows of copied lines, as lists of column texts. Decodes each line by itself: a single non-ASCII
 * character would make a larger text take twice the memory and time. Writes into long lines.
 */
export function* rowsOf(lines: Uint8Array): Generator<ExportRow, void> {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  let from = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, from)) {
    const isLarge = end - from > LARGE_BYTES;
    const columns = isLarge
      ? largeColumnsOf(bytes.subarray(from, end))
      : columnsOf(bytes.toString('utf8', from, end));
    yield columns as ExportRow;
    from = end + 1;
  }
}

const LARGE_BYTES = 100_000;

const TAB = 0x09;
const BACKSLASH = 0x5c;

// The same byte by byte, in place: splitting at each of a million backslashes would take tens of
// times the line's size.
function largeColumnsOf(line: Buffer): string[] {
  const columns: string[] = [];
  let start = 0;
  let end = 0;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] ?? 0;
    if (byte === TAB) {
      columns.push(line.toString('utf8', start, end));
      start = end;
    } else if (byte === BACKSLASH) {
      at += 1;
      line[end++] = ESCAPED_BYTES.get(line[at] ?? 0) ?? line[at] ?? 0;
    } else line[end++] = byte;
  }
  columns.push(line.toString('utf8', start, end));
  return columns;
}

// COPY's text format: tabs between columns, and escapes for control characters.
function columnsOf(line: string): string[] {
  const columns = line.split('\t');
  return line.includes('\\') ? columns.map(unescapeColumn) : columns;
}

// Nearly all escapes in a long JSON are backslashes, thousands of them, and a function call for
// each is slow.
function unescapeColumn(column: string): string {
  if (!column.includes('\\')) return column;
  return column.split('\\\\').map(unescapeLetters).join('\\');
}

function unescapeLetters(part: string): string {
  return part.replace(/\\([bfnrtv])/g, (_, letter: string) => ESCAPED[letter] ?? letter);
}

const ESCAPED: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPED_BYTES = new Map(
  Object.entries(ESCAPED).map(([letter, character]) => [
    letter.charCodeAt(0),
    character.charCodeAt(0),
  ]),
);
