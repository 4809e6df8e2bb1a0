// More than the lines of one batch usually take; used again, because fresh memory is slow.
const usual = Buffer.allocUnsafeSlow(512 * 1024);

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * Lines in UTF-8, one after the other. Each is encoded by itself: a single character beyond Latin-1
 * would make a text of all lines take twice the memory and time. One buffer at a time.
 */
export class LineBuffer {
  private bytes = usual;
  private length = 0;

  /** Adds a line, and CRLF after it. */
  add(line: string): void {
    // UTF-8 takes at most three bytes for a UTF-16 unit.
    const needed = this.length + 3 * line.length + 2;
    if (needed > this.bytes.length) this.grow(needed);
    this.length += this.bytes.write(line, this.length);
    // Not as a part of the text, which would be copied for it.
    this.bytes[this.length] = CARRIAGE_RETURN;
    this.bytes[this.length + 1] = LINE_FEED;
    this.length += 2;
  }

  /** The lines in memory of their own, and after them some bytes as a text, a character for each. */
  copyWith(bytes: string): Uint8Array<ArrayBuffer> {
    const copy = Buffer.allocUnsafeSlow(this.length + bytes.length);
    copy.set(this.bytes.subarray(0, this.length));
    copy.write(bytes, this.length, 'latin1');
    return copy;
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(2 * needed);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
