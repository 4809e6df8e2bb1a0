import { storableText } from '@/lib/platform/json/storable-json';

// PostgreSQL's binary format of an array: the number of dimensions, whether an element may be null, the
// type of the elements; the length and the first index; then each element after its length in bytes.
const TYPE_OF_TEXT = 25;
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const NULL_LENGTH = -1;
const LENGTH_OFFSET = 12;

// A UTF-16 unit takes at most three bytes of UTF-8.
const MAX_BYTES_OF_UNIT = 3;
const USUAL_CAPACITY = 1024 * 1024;
// Memory for a large record is not kept.
const MAX_KEPT_CAPACITY = 8 * USUAL_CAPACITY;

/** Writes one `text[]` after the other into memory that it keeps. */
export class TextArrayWriter {
  private bytes = Buffer.allocUnsafeSlow(USUAL_CAPACITY);
  private at = 0;

  /** Begins an array of so many elements; returns where it starts. */
  begin(length: number): number {
    this.reserve(HEADER_BYTES);
    const start = this.at;
    for (const number of [1, 1, TYPE_OF_TEXT, length, 1]) this.writeInteger(number);
    return start;
  }

  /** Adds an element; see `storableText`. */
  add(text: string | null): void {
    if (text === null) {
      this.reserve(LENGTH_BYTES);
      this.writeInteger(NULL_LENGTH);
      return;
    }
    const storable = storableText(text);
    this.reserve(LENGTH_BYTES + MAX_BYTES_OF_UNIT * storable.length);
    const length = this.bytes.write(storable, this.at + LENGTH_BYTES);
    this.writeInteger(length);
    this.at += length;
  }

  /** A copy of everything written, in memory of its own; then begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.at);
    taken.set(this.bytes.subarray(0, this.at));
    this.at = 0;
    if (this.bytes.length > MAX_KEPT_CAPACITY) this.bytes = Buffer.allocUnsafeSlow(USUAL_CAPACITY);
    return taken;
  }

  private writeInteger(number: number): void {
    this.at = this.bytes.writeInt32BE(number, this.at);
  }

  private reserve(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.at + length));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}

/** The elements of a `text[]` that was written so. */
export function readTextArray(array: Uint8Array): (string | null)[] {
  const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  let at = HEADER_BYTES;
  return Array.from({ length: bytes.readInt32BE(LENGTH_OFFSET) }, () => {
    const length = bytes.readInt32BE(at);
    at += LENGTH_BYTES;
    if (length === NULL_LENGTH) return null;
    at += length;
    return bytes.toString('utf8', at - length, at);
  });
}
