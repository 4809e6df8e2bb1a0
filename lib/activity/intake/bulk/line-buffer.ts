const CHUNK_BYTES = 256 * 1024;

/**
 * Collects lines as bytes, in chunks. Writes each line into the buffer: one long text would take
 * two bytes per character as soon as one name is Japanese, and twice the work.
 */
export class LineBuffer {
  private full: Buffer[] = [];
  private chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  private length = 0;

  add(line: string): void {
    // A UTF-16 code unit takes at most three bytes in UTF-8.
    const maxBytes = line.length * 3;
    if (this.length + maxBytes > this.chunk.length) this.startChunk(maxBytes);
    this.length += this.chunk.write(line, this.length);
  }

  /** Returns the chunks collected since the last call. */
  takeChunks(): Buffer[] {
    this.startChunk(0);
    const chunks = this.full;
    this.full = [];
    return chunks;
  }

  private startChunk(maxBytes: number): void {
    if (this.length > 0) this.full.push(this.chunk.subarray(0, this.length));
    this.chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, maxBytes));
    this.length = 0;
  }
}
