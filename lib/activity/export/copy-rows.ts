import { to as copyTo } from 'pg-copy-streams';
import { literalSql } from '@/lib/platform/database/literal-sql';
import type { RowSource } from './row-source';

const NEW_LINE = 0x0a;

/**
 * Rows as lists of their columns' texts, by COPY, at half of a cursor's cost and never more at once
 * than comes in one piece, be a row of megabytes. What is null comes as an empty text.
 */
export function copyRows<Row extends string[]>(): RowSource<Row> {
  return async (client, query) => {
    const stream = client.query(copyTo(`COPY (${literalSql(query)}) TO STDOUT (NULL '')`));
    // It only tells of an error, and whoever asks afterwards would wait for ever.
    stream.on('error', (error) => stream.destroy(error));
    const pieces: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
    const rowsOf = createRowSplitter();
    return async () => {
      for (;;) {
        const { done, value: piece } = await pieces.next();
        const rows = done ? [] : rowsOf(piece);
        if (done || rows.length > 0) return rows as Row[];
      }
    };
  };
}

// The lines that end in a piece, each read by itself: one letter that is not ASCII makes a text
// twice as large and slow as it needs to be.
function createRowSplitter(): (piece: Buffer) => string[][] {
  let begun: Buffer[] = [];
  return (piece) => {
    const rows: string[][] = [];
    let from = 0;
    for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, from)) {
      if (begun.length === 0) rows.push(columnsOf(piece.toString('utf8', from, end)));
      else rows.push(columnsWithin(Buffer.concat([...begun, piece.subarray(from, end)])));
      begun = [];
      from = end + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
    return rows;
  };
}

const LARGE_BYTES = 100_000;

function columnsWithin(line: Buffer): string[] {
  return line.length > LARGE_BYTES ? largeColumnsOf(line) : columnsOf(line.toString());
}

const TAB = 0x09;
const BACKSLASH = 0x5c;

// The same byte by byte, in the place of the line: cut into texts at each of a million backslashes
// it would take tens of times its size.
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

// COPY's text format: a tab between columns, and escapes for what would look like its own signs.
function columnsOf(line: string): string[] {
  const columns = line.split('\t');
  return line.includes('\\') ? columns.map(unescapeColumn) : columns;
}

// Nearly all that a long JSON has of them are backslashes, thousands, for which a call each is slow.
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
  Object.entries(ESCAPED).map(([letter, sign]) => [letter.charCodeAt(0), sign.charCodeAt(0)]),
);
