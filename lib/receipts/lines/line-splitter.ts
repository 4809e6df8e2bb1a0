import { createHash, type Hash } from 'node:crypto';

/** A line of a file: its text with its line end, or only the SHA-256 of what is too long to be held. */
export type FileLine = { text: string; hash: null } | { text: null; hash: Buffer };

type SplitterOptions = {
  /** Whether a line feed between quotes belongs to the line, as in CSV. */
  hasQuotes: boolean;
  /** What a line may have to be held; in bytes. */
  maxBytes: number;
  /** Called with each line, and where it lies, in bytes from the file's start. */
  onLine: (line: FileLine, range: { start: number; end: number }) => void;
};

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** Cuts a file into lines while it arrives; holds one line at most, up to a bound. */
export class LineSplitter {
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private isQuoted = false;
  private longHash: Hash | null = null;
  private start = 0;
  private end = 0;

  constructor(private readonly options: SplitterOptions) {}

  push(chunk: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === QUOTE) this.isQuoted = this.options.hasQuotes && !this.isQuoted;
      else if (byte === LINE_FEED && !this.isQuoted) {
        this.hold(chunk.subarray(from, at + 1));
        from = at + 1;
        this.finishLine();
      }
    }
    this.hold(chunk.subarray(from));
  }

  /** The last line may have no line end. */
  finish(): void {
    if (this.heldBytes > 0 || this.longHash !== null) this.finishLine();
  }

  private hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.end += bytes.length;
    this.held.push(bytes);
    this.heldBytes += bytes.length;
    if (this.longHash !== null || this.heldBytes > this.options.maxBytes) this.hashHeld();
  }

  // All but the last two bytes, which may be the line's end.
  private hashHeld(): void {
    this.longHash ??= createHash('sha256');
    const bytes = Buffer.concat(this.held);
    this.longHash.update(bytes.subarray(0, -2));
    this.held = [Buffer.from(bytes.subarray(-2))];
    this.heldBytes = Math.min(2, bytes.length);
  }

  private finishLine(): void {
    const bytes = Buffer.concat(this.held);
    const { longHash } = this;
    [this.held, this.heldBytes, this.isQuoted, this.longHash] = [[], 0, false, null];
    const line: FileLine =
      longHash === null
        ? { text: bytes.toString(), hash: null }
        : { text: null, hash: longHash.update(withoutEnd(bytes)).digest() };
    const { start, end } = this;
    this.start = end;
    this.options.onLine(line, { start, end });
  }
}

function withoutEnd(bytes: Buffer): Buffer {
  if (bytes.at(-1) !== LINE_FEED) return bytes;
  return bytes.subarray(0, bytes.at(-2) === CARRIAGE_RETURN ? -2 : -1);
}
