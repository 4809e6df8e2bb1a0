import { OperationalError } from '@/lib/platform/errors/operational-error';
import { END_OF_ROWS } from './lines';

// No line other than a row comes close to this length.
const MAX_LINE_LENGTH = 1 << 20;
const NEW_LINE = 0x0a;
const END_AFTER_ROW = Buffer.concat([Buffer.from('\n'), END_OF_ROWS]);

/** Reads a stream of bytes line by line, and rows in chunks, as rows may not fit into memory. */
export class BackupReader {
  private buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end. Throws OperationalError when it does not end. */
  async readLine(): Promise<string> {
    for (let from = 0; ;) {
      const end = this.buffer.indexOf(NEW_LINE, from);
      if (end >= 0) return this.take(end + 1).toString('utf8', 0, end);
      from = this.buffer.length;
      if (from > MAX_LINE_LENGTH || !(await this.readMore())) throw new OperationalError(TRUNCATED);
    }
  }

  /** The bytes of the rows up to their end marker, which is skipped. */
  async *readRows(): AsyncGenerator<Buffer> {
    for (let isLineStart = true; ;) {
      if (isLineStart && this.buffer.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        this.take(END_OF_ROWS.length);
        return;
      }
      const end = this.buffer.indexOf(END_AFTER_ROW);
      // Part of the end marker may have arrived.
      const safeLength = end >= 0 ? end + 1 : this.buffer.length - END_AFTER_ROW.length + 1;
      if (safeLength > 0) {
        const rows = this.take(safeLength);
        isLineStart = rows.at(-1) === NEW_LINE;
        yield rows;
      } else if (!(await this.readMore())) throw new OperationalError(TRUNCATED);
    }
  }

  private take(bytes: number): Buffer {
    const chunk = this.buffer.subarray(0, bytes);
    this.buffer = this.buffer.subarray(bytes);
    return chunk;
  }

  private async readMore(): Promise<boolean> {
    const { done, value } = await this.source.next();
    if (!done) this.buffer = Buffer.concat([this.buffer, value]);
    return !done;
  }
}

const TRUNCATED = 'The backup is truncated.';
