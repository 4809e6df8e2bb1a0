import { COPY_DATA, HEADER_BYTES } from '@/lib/platform/database/copy/copy-messages';
import type { ExportRow } from './export-query';

export type OwnBytes = Uint8Array<ArrayBuffer>;

/**
 * Whole rows as the messages of a COPY in text format, and how many there are: the bytes that PostgreSQL
 * sent, in pieces that may be cut anywhere.
 */
export type CopiedRows = { pieces: OwnBytes[]; count: number };

/**
 * The rows of copied messages, as lists of column texts; before the next call with any. Decodes each row
 * by itself: a single non-ASCII character would make a larger text take twice the memory and time.
 */
export function* rowsOf({ pieces }: CopiedRows): Generator<ExportRow, void> {
  const bytes = joinPieces(pieces);
  let at = 0;
  while (at < bytes.length) {
    const from = at + HEADER_BYTES;
    const isRow = bytes[at] === COPY_DATA;
    at += 1 + bytes.readUInt32BE(at + 1);
    if (!isRow) continue;
    // One message holds one row, with a line feed. Source: PostgreSQL, COPY Operations.
    const end = at - 1;
    const columns =
      end - from > LARGE_BYTES
        ? largeColumnsOf(bytes.subarray(from, end))
        : columnsOf(bytes.toString('utf8', from, end));
    yield columns as ExportRow;
  }
}

// Used again, because fresh memory is slow.
const joined = Buffer.allocUnsafeSlow(512 * 1024);

function joinPieces(pieces: OwnBytes[]): Buffer {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = length > joined.length ? Buffer.allocUnsafeSlow(length) : joined;
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes.subarray(0, length);
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
  const columns: string[] = [];
  let from = 0;
  // A third faster than `split`.
  for (let end = line.indexOf('\t'); end >= 0; end = line.indexOf('\t', from)) {
    columns.push(line.slice(from, end));
    from = end + 1;
  }
  columns.push(line.slice(from));
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
