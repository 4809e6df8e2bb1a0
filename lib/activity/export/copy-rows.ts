import { CopyOut, type CopiedBytes } from '@/lib/platform/database/copy/copy-out';
import { literalSql } from '@/lib/platform/database/literal-sql';
import type { BatchSource } from './batch-source';
import type { CopiedRows, OwnBytes } from './copied-rows';

// Enough that handing them to a thread costs nothing beside formatting them.
const BATCH_BYTES = 256 * 1024;

/**
 * Reads rows of five columns or more, all texts, by COPY at half the cost of a cursor. In its binary format,
 * because PostgreSQL looks for what to escape at every character of the others. A batch is larger than a few
 * hundred kilobytes only if a single row is.
 */
export function copyRows(): BatchSource<CopiedRows> {
  return async (client, query) => {
    const copy = client.query(new CopyOut(`COPY (${literalSql(query)}) TO STDOUT (FORMAT binary)`));
    const collector = new RowCollector();
    return async () => {
      while (!collector.isFull) {
        const copied = await copy.next();
        if (!copied) break;
        collector.add(copied);
      }
      return collector.take();
    };
  };
}

/** Collects the bytes of rows until they make a batch of whole messages. */
class RowCollector {
  private pieces: OwnBytes[] = [];
  private bytes = 0;
  private count = 0;
  // Of a message that has not ended.
  private restBytes = 0;

  get isFull(): boolean {
    return this.bytes >= BATCH_BYTES && this.count > 0;
  }

  add({ bytes, rows, wholeEnd }: CopiedBytes): void {
    this.pieces.push(ownBytes(bytes));
    this.bytes += bytes.length;
    this.count += rows;
    this.restBytes = wholeEnd > 0 ? bytes.length - wholeEnd : this.restBytes + bytes.length;
  }

  /** The whole rows so far, in memory of their own; null when there is none. */
  take(): CopiedRows | null {
    const { count, restBytes } = this;
    if (count === 0) return null;
    const [whole, rest] = splitAt(this.pieces, this.bytes - restBytes);
    [this.pieces, this.bytes, this.count] = [rest, restBytes, 0];
    return { pieces: whole, count };
  }
}

function splitAt(pieces: OwnBytes[], bytes: number): [before: OwnBytes[], after: OwnBytes[]] {
  const [before, after]: [OwnBytes[], OwnBytes[]] = [[], []];
  let left = bytes;
  for (const piece of pieces) {
    if (left > 0) before.push(piece.subarray(0, left));
    // Copied, because the memory of what comes before is handed over.
    if (left < piece.length) after.push(left > 0 ? piece.slice(left) : piece);
    left = Math.max(0, left - piece.length);
  }
  return [before, after];
}

// What arrives from a socket usually has memory of its own, which can be handed over; what was put
// together from several parts may share it with others.
function ownBytes(bytes: Buffer): OwnBytes {
  const { buffer, length } = bytes;
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === length;
  return new Uint8Array(isOwn ? buffer : bytes);
}
