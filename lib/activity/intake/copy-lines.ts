// Large enough that the cost of a message vanishes, small enough to be nothing in memory.
const CHUNK_BYTES = 256 * 1024;

/**
 * Lines gathered for COPY. Line by line into the buffer: a long text would be two bytes a letter as
 * soon as one name is Japanese, and twice the work.
 */
export class CopyLines {
  private readonly full: Buffer[] = [];
  private chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  private length = 0;

  add(line: string): void {
    // A letter of JavaScript's takes three bytes of UTF-8 at most.
    const longest = line.length * 3;
    if (this.length + longest > this.chunk.length) {
      if (this.length > 0) this.full.push(this.chunk.subarray(0, this.length));
      this.chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, longest));
      this.length = 0;
    }
    this.length += this.chunk.write(line, this.length);
  }

  /** All that was added, in large pieces. */
  chunks(): Buffer[] {
    return [...this.full, this.chunk.subarray(0, this.length)];
  }
}
