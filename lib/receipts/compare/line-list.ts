import { LINE_BYTES } from '@/lib/receipts/lines/line-hash';

const FIRST_CAPACITY = 1024;

/** Where a line lies in a file, in bytes. */
export type LineRange = { start: number; end: number };

/** The hashes of a file's lines, and where each lies, while the file is read. */
export class LineList {
  private hashes = new Uint8Array(FIRST_CAPACITY * LINE_BYTES);
  // Two numbers for each: its start and its end.
  private ranges = new Float64Array(2 * FIRST_CAPACITY);
  private lines = 0;

  get count(): number {
    return this.lines;
  }

  /** The hashes, one after the other. */
  get bytes(): Uint8Array {
    return this.hashes.subarray(0, this.lines * LINE_BYTES);
  }

  add(hash: Uint8Array, { start, end }: LineRange): void {
    if (2 * this.lines === this.ranges.length) this.grow();
    this.hashes.set(hash, this.lines * LINE_BYTES);
    this.ranges.set([start, end], 2 * this.lines);
    this.lines += 1;
  }

  /** Where a line lies in the file. */
  rangeOf(line: number): LineRange {
    return { start: this.ranges[2 * line] ?? 0, end: this.ranges[2 * line + 1] ?? 0 };
  }

  private grow(): void {
    const { hashes, ranges } = this;
    this.hashes = new Uint8Array(2 * hashes.length);
    this.hashes.set(hashes);
    this.ranges = new Float64Array(2 * ranges.length);
    this.ranges.set(ranges);
  }
}
