/** What holds a row: the type of a CopyData message. */
export const COPY_DATA = code('d');

/** Of the type and the length (big-endian, itself included) that each message begins with. */
export const HEADER_BYTES = 5;

/**
 * What the first row's message begins with in the binary format: a signature, flags, and the length of an
 * extension, which no version of PostgreSQL has. Source: PostgreSQL, COPY, Binary Format.
 */
export const FILE_HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** What stands in place of the number of columns where there are no more rows. */
export const END_OF_ROWS = -1;

// The end has a message of its own; without any row it is that of the header. A row of five columns is longer.
const MAX_LENGTH_WITHOUT_ROW = 4 + FILE_HEADER.length + 2;

// What may come before, between and after the rows: CopyOutResponse, and what the server says at any time.
// Source: PostgreSQL, Frontend/Backend Protocol, COPY Operations.
const OF_COPY: ReadonlySet<number> = new Set([COPY_DATA, ...['H', 'N', 'S', 'A'].map(code)]);

/** What was found in a chunk. */
export type CopyChunk = {
  /** How many rows end in it. */
  rows: number;
  /** Where the last message that ends in it does; 0 without one. */
  wholeEnd: number;
  /** Where the first message begins that is not of COPY any more; the chunk's length without one. */
  end: number;
};

/**
 * Follows the messages of a COPY in binary format, of five columns or more, through chunks that are cut
 * anywhere, without looking into them.
 */
export class CopyMessages {
  private headerBytes = 0;
  private type = 0;
  private length = 0;
  private left = 0;

  /** Whether the last chunk ended with a whole message. */
  get isBetweenMessages(): boolean {
    return this.headerBytes === 0 && this.left === 0;
  }

  follow(chunk: Uint8Array): CopyChunk {
    const found: CopyChunk = { rows: 0, wholeEnd: 0, end: chunk.length };
    let at = 0;
    while (at < chunk.length) {
      if (this.left > 0) {
        const step = Math.min(this.left, chunk.length - at);
        this.left -= step;
        at += step;
      } else {
        const byte = chunk[at] ?? 0;
        if (this.headerBytes === 0 && !OF_COPY.has(byte)) return { ...found, end: at };
        this.addToHeader(byte);
        at += 1;
      }
      if (!this.isBetweenMessages) continue;
      if (this.type === COPY_DATA && this.length > MAX_LENGTH_WITHOUT_ROW) found.rows += 1;
      found.wholeEnd = at;
    }
    return found;
  }

  private addToHeader(byte: number): void {
    if (this.headerBytes === 0) [this.type, this.length] = [byte, 0];
    else this.length = this.length * 256 + byte;
    this.headerBytes += 1;
    if (this.headerBytes < HEADER_BYTES) return;
    this.headerBytes = 0;
    this.left = this.length + 1 - HEADER_BYTES;
  }
}

function code(letter: string): number {
  return letter.charCodeAt(0);
}
