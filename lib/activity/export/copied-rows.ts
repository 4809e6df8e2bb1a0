import {
  COPY_DATA,
  END_OF_ROWS,
  FILE_HEADER,
  HEADER_BYTES,
} from '@/lib/platform/database/copy/copy-messages';
import type { ExportRow } from './export-query';

export type OwnBytes = Uint8Array<ArrayBuffer>;

/**
 * Whole rows as the messages of a COPY in binary format, and how many there are: the bytes that PostgreSQL
 * sent, in pieces that may be cut anywhere.
 */
export type CopiedRows = { pieces: OwnBytes[]; count: number };

/** The rows of copied messages, as lists of column texts; null is empty. Before the next call with any. */
export function* rowsOf({ pieces }: CopiedRows): Generator<ExportRow, void> {
  const bytes = joinPieces(pieces);
  let at = 0;
  while (at < bytes.length) {
    let from = at + HEADER_BYTES;
    const isData = bytes[at] === COPY_DATA;
    at += 1 + bytes.readUInt32BE(at + 1);
    if (!isData) continue;
    if (bytes[from] === FILE_HEADER[0]) from += FILE_HEADER.length;
    const count = bytes.readInt16BE(from);
    if (count !== END_OF_ROWS) yield columnsOf(bytes, { from: from + 2, count }) as ExportRow;
  }
}

// Each text with its length before it. Decoded one by one: a single non-ASCII character would make a larger
// text take twice the memory and time.
function columnsOf(bytes: Buffer, { from, count }: { from: number; count: number }): string[] {
  const columns: string[] = [];
  let at = from;
  for (let column = 0; column < count; column += 1) {
    // -1 for null.
    const length = bytes.readInt32BE(at);
    at += 4;
    columns.push(length > 0 ? bytes.toString('utf8', at, at + length) : '');
    if (length > 0) at += length;
  }
  return columns;
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
