import { to as copyTo } from 'pg-copy-streams';
import { literalSql } from '@/lib/platform/database/literal-sql';
import type { RowSource } from './row-source';

const NEW_LINE = 0x0a;

/**
 * Reads rows as lists of column texts by COPY, at half the cost of a cursor. Holds no more than one
 * chunk at a time, even if a row has megabytes. Null becomes an empty text.
 */
export function copyRows<Row extends string[]>(): RowSource<Row> {
  return async (client, query) => {
    const stream = client.query(copyTo(`COPY (${literalSql(query)}) TO STDOUT (NULL '')`));
    // The stream only emits the error; a read after it would wait for ever.
    stream.on('error', (error) => stream.destroy(error));
    const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
    const splitRows = createRowSplitter();
    return async () => {
      for (;;) {
        const { done, value: chunk } = await chunks.next();
        const rows = done ? [] : splitRows(chunk);
        if (done || rows.length > 0) return rows as Row[];
      }
    };
  };
}

// Decodes each line by itself: a single non-ASCII character would make a larger text take twice the
// memory and time.
function createRowSplitter(): (chunk: Buffer) => string[][] {
  let unfinished: Buffer[] = [];
  return (chunk) => {
    const rows: string[][] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
      if (unfinished.length === 0) rows.push(columnsOf(chunk.toString('utf8', from, end)));
      else rows.push(columnsWithin(Buffer.concat([...unfinished, chunk.subarray(from, end)])));
      unfinished = [];
      from = end + 1;
    }
    if (from < chunk.length) unfinished.push(chunk.subarray(from));
    return rows;
  };
}

const LARGE_BYTES = 100_000;

function columnsWithin(line: Buffer): string[] {
  return line.length > LARGE_BYTES ? largeColumnsOf(line) : columnsOf(line.toString());
}

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
