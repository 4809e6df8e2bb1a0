import { Failure } from '@/lib/platform/errors/failure';
import { END_OF_ROWS } from './lines';

// No line beside the rows is nearly as long.
const LONGEST_LINE = 1 << 20;
const NEW_LINE = 0x0a;
const END_AFTER_ROW = Buffer.concat([Buffer.from('\n'), END_OF_ROWS]);

/** Reads a stream of bytes by lines, and by rows that may be longer than memory is to hold. */
export class Pieces {
  private rest = Buffer.alloc(0);
  private readonly source: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next line without its end. Throws Failure where the stream ends, or the line does not. */
  async readLine(): Promise<string> {
    for (let from = 0; ;) {
      const end = this.rest.indexOf(NEW_LINE, from);
      if (end >= 0) return this.take(end + 1).toString('utf8', 0, end);
      from = this.rest.length;
      if (from > LONGEST_LINE || !(await this.readOn())) throw new Failure(CUT);
    }
  }

  /** The bytes of the rows up to what ends them, which is read over. */
  async *readRows(): AsyncGenerator<Buffer> {
    for (let isLineStart = true; ;) {
      if (isLineStart && this.rest.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        this.take(END_OF_ROWS.length);
        return;
      }
      const end = this.rest.indexOf(END_AFTER_ROW);
      // The end may have come in part.
      const sure = end >= 0 ? end + 1 : this.rest.length - END_AFTER_ROW.length + 1;
      if (sure > 0) {
        const rows = this.take(sure);
        isLineStart = rows.at(-1) === NEW_LINE;
        yield rows;
      } else if (!(await this.readOn())) throw new Failure(CUT);
    }
  }

  private take(bytes: number): Buffer {
    const taken = this.rest.subarray(0, bytes);
    this.rest = this.rest.subarray(bytes);
    return taken;
  }

  private async readOn(): Promise<boolean> {
    const { done, value } = await this.source.next();
    if (!done) this.rest = Buffer.concat([this.rest, value]);
    return !done;
  }
}

const CUT = 'The backup ends in the middle.';
