import { endOfNumberOrLiteral, endOfString, QUOTE } from './json-tokens';

// Character codes, because they are compared with each of five million characters.
const COMMA = 0x2c;
const COLON = 0x3a;
const ARRAY_START = 0x5b;
const ARRAY_END = 0x5d;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const END_OF_TEXT = -1;

// Deeper than anything that is accepted. Without a limit a million brackets would need a stack as
// long as the text.
const MAX_OPEN = 1000;

// `false` and `\u0041`: an error that is no further from the end may be due to truncation.
const MAX_TOKEN_LENGTH = 6;

/** Scans one JSON text for its values, see `indexJson`. */
export class JsonScanner {
  /** The current position. */
  at = 0;
  private size = 0;
  /** Where the name of the next value starts; -1 within an array. */
  private nextNameStart = -1;
  private starts: Int32Array;
  private ends: Int32Array;
  private names: Int32Array;
  private nexts: Int32Array;
  /**
   * For each open object or array: the character that closes it, and its number; -1 if not indexed.
   */
  private readonly closers: number[] = [];
  private readonly openValues: number[] = [];

  constructor(
    readonly text: string,
    private readonly maxDepth: number,
  ) {
    // Most values take at least ten characters; otherwise the arrays grow.
    const capacity = Math.max(16, text.length >> 4);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.names = new Int32Array(capacity);
    this.nexts = new Int32Array(capacity);
  }

  /** Scans the text; returns whether it is one JSON value from end to end. */
  scan(): boolean {
    for (;;) {
      const code = this.peek();
      const isOpening = code === OBJECT_START || code === ARRAY_START;
      if (!(isOpening ? this.openContainer(code) : this.scanScalar(code))) return false;
      const hasMember = isOpening && this.peek() !== this.expectedCloser();
      if (!(hasMember ? this.moveToMember() : this.continueAfterValue())) return false;
      if (this.closers.length === 0) return this.peek() === END_OF_TEXT;
    }
  }

  /** The index of the values found so far. */
  result() {
    const { size, starts, ends, names, nexts } = this;
    return { size, starts, ends, names, nexts };
  }

  /**
   * Closes what is open after a scan that failed at the end of the text; returns false if it failed
   * earlier.
   */
  closeTruncated(): boolean {
    const { length } = this.text;
    if (this.at < length - MAX_TOKEN_LENGTH) return false;
    this.closeLast(this.size - 1);
    for (const value of this.openValues) if (value >= 0) this.endValue(value, length);
    return this.size > 0;
  }

  // The start of a string is worth showing; a number may have had more digits.
  private closeLast(last: number): void {
    if (last < 0 || this.openValues.includes(last)) return;
    const { length } = this.text;
    const isEnded = this.ends[last] !== 0;
    const isString = this.text.charCodeAt(this.starts[last] ?? 0) === QUOTE;
    // As if the closing quote followed.
    if (isString && !isEnded) this.endValue(last, length + 1);
    if (!isString && (!isEnded || this.ends[last] === length)) this.size -= 1;
  }

  private openContainer(code: number): boolean {
    if (this.closers.length === MAX_OPEN) return false;
    this.openValues.push(this.startValue());
    this.closers.push(code === OBJECT_START ? OBJECT_END : ARRAY_END);
    this.at += 1;
    return true;
  }

  private expectedCloser(): number {
    return this.closers[this.closers.length - 1] ?? END_OF_TEXT;
  }

  /** Closes what ends here, and moves to the next value, if there is one. */
  private continueAfterValue(): boolean {
    while (this.closers.length > 0) {
      const code = this.peek();
      if (code === COMMA) {
        this.at += 1;
        return this.moveToMember();
      }
      if (code !== this.expectedCloser()) return false;
      this.at += 1;
      this.closers.pop();
      const value = this.openValues.pop() ?? -1;
      if (value >= 0) this.endValue(value, this.at);
    }
    return true;
  }

  /** Moves to a member's value: past its name within an object. */
  private moveToMember(): boolean {
    if (this.expectedCloser() === ARRAY_END) return true;
    if (this.peek() !== QUOTE) return false;
    this.nextNameStart = this.at;
    if (!this.moveTo(endOfString(this)) || this.peek() !== COLON) return false;
    this.at += 1;
    return true;
  }

  private scanScalar(code: number): boolean {
    const value = this.startValue();
    if (!this.moveTo(code === QUOTE ? endOfString(this) : endOfNumberOrLiteral(this))) return false;
    if (value >= 0) this.endValue(value, this.at);
    return true;
  }

  /** Moves to the end of a token; returns false if it is malformed. */
  private moveTo(end: number): boolean {
    this.at = end < 0 ? ~end : end;
    return end >= 0;
  }

  /** The next character that is not blank. */
  private peek(): number {
    const { text } = this;
    for (; this.at < text.length; this.at += 1) {
      const code = text.charCodeAt(this.at);
      if (code !== SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB)
        return code;
    }
    return END_OF_TEXT;
  }

  /** Adds a value that starts here; returns -1 if it is too deep. */
  private startValue(): number {
    const { nextNameStart: name } = this;
    this.nextNameStart = -1;
    if (this.closers.length > this.maxDepth) return -1;
    if (this.size === this.starts.length) this.grow();
    const value = this.size++;
    this.starts[value] = this.at;
    this.names[value] = name;
    return value;
  }

  private endValue(value: number, at: number): void {
    this.ends[value] = at;
    this.nexts[value] = this.size;
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.names = doubled(this.names);
    this.nexts = doubled(this.nexts);
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
