const CHUNK_BYTES = 256 * 1024;

/**
 * Gathers lines as bytes, in chunks. Line by line into the buffer: a long text would be two bytes a
 * letter as soon as one name is Japanese, and twice the work.
 */
export class LineBuffer {
  private full: Buffer[] = [];
  private chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  private length = 0;

  add(line: string): void {
    // A letter of JavaScript's takes three bytes of UTF-8 at most.
    const longest = line.length * 3;
    if (this.length + longest > this.chunk.length) this.startChunk(longest);
    this.length += this.chunk.write(line, this.length);
  }

  /** What was gathered since the last time. */
  takeChunks(): Buffer[] {
    this.startChunk(0);
    const chunks = this.full;
    this.full = [];
    return chunks;
  }

  private startChunk(longest: number): void {
    if (this.length > 0) this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, longest));
    this.length = 0;
  }
}
