import { OperationalError } from '@/lib/platform/errors/operational-error';
import { END_OF_ROWS } from './lines';

// No line beside the rows is nearly as long.
const MAX_LINE_LENGTH = 1 << 20;
const NEW_LINE = 0x0a;
const END_AFTER_ROW = Buffer.concat([Buffer.from('\n'), END_OF_ROWS]);

/** Reads a stream of bytes by lines, and by rows that may be longer than memory is to hold. */
export class BackupReader {
  private buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end. Throws Failure where the stream ends, or the line does not. */
  async readLine(): Promise<string> {
    for (let from = 0; ;) {
      const end = this.buffer.indexOf(NEW_LINE, from);
      if (end >= 0) return this.take(end + 1).toString('utf8', 0, end);
      from = this.buffer.length;
      if (from > MAX_LINE_LENGTH || !(await this.readMore())) throw new OperationalError(TRUNCATED);
    }
  }

  /** The bytes of the rows up to what ends them, which is read over. */
  async *readRows(): AsyncGenerator<Buffer> {
    for (let isLineStart = true; ;) {
      if (isLineStart && this.buffer.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        this.take(END_OF_ROWS.length);
        return;
      }
      const end = this.buffer.indexOf(END_AFTER_ROW);
      // The end may have come in part.
      const sure = end >= 0 ? end + 1 : this.buffer.length - END_AFTER_ROW.length + 1;
      if (sure > 0) {
        const rows = this.take(sure);
        isLineStart = rows.at(-1) === NEW_LINE;
        yield rows;
      } else if (!(await this.readMore())) throw new OperationalError(TRUNCATED);
    }
  }

  private take(bytes: number): Buffer {
    const taken = this.buffer.subarray(0, bytes);
    this.buffer = this.buffer.subarray(bytes);
    return taken;
  }

  private async readMore(): Promise<boolean> {
    const { done, value } = await this.source.next();
    if (!done) this.buffer = Buffer.concat([this.buffer, value]);
    return !done;
  }
}

const TRUNCATED = 'The backup ends in the middle.';
