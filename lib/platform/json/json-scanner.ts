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
  private name = -1;
  private starts: Int32Array;
  private ends: Int32Array;
  private names: Int32Array;
  private nexts: Int32Array;
  /**
   * For each open object or array: the character that closes it, and its number; -1 if not indexed.
   */
  private readonly closers: number[] = [];
  private readonly opened: number[] = [];

  constructor(
    readonly text: string,
    private readonly deepest: number,
  ) {
    // Most values take at least ten characters; otherwise the arrays grow.
    const room = Math.max(16, text.length >> 4);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.names = new Int32Array(room);
    this.nexts = new Int32Array(room);
  }

  /** Scans the text; returns whether it is one JSON value from end to end. */
  scan(): boolean {
    for (;;) {
      const sign = this.sign();
      const isOpening = sign === OBJECT_START || sign === ARRAY_START;
      if (!(isOpening ? this.open(sign) : this.scalar(sign))) return false;
      const hasMember = isOpening && this.sign() !== this.closer();
      if (!(hasMember ? this.toMember() : this.afterValue())) return false;
      if (this.closers.length === 0) return this.sign() === END_OF_TEXT;
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
    this.endLast(this.size - 1);
    for (const value of this.opened) if (value >= 0) this.end(value, length);
    return this.size > 0;
  }

  // The start of a string is worth showing; a number may have had more digits.
  private endLast(last: number): void {
    if (last < 0 || this.opened.includes(last)) return;
    const { length } = this.text;
    const isEnded = this.ends[last] !== 0;
    const isText = this.text.charCodeAt(this.starts[last] ?? 0) === QUOTE;
    // As if the closing quote followed.
    if (isText && !isEnded) this.end(last, length + 1);
    if (!isText && (!isEnded || this.ends[last] === length)) this.size -= 1;
  }

  private open(sign: number): boolean {
    if (this.closers.length === MAX_OPEN) return false;
    this.opened.push(this.note());
    this.closers.push(sign === OBJECT_START ? OBJECT_END : ARRAY_END);
    this.at += 1;
    return true;
  }

  private closer(): number {
    return this.closers[this.closers.length - 1] ?? END_OF_TEXT;
  }

  /** Closes what ends here, and moves to the next value, if there is one. */
  private afterValue(): boolean {
    while (this.closers.length > 0) {
      const sign = this.sign();
      if (sign === COMMA) {
        this.at += 1;
        return this.toMember();
      }
      if (sign !== this.closer()) return false;
      this.at += 1;
      this.closers.pop();
      const value = this.opened.pop() ?? -1;
      if (value >= 0) this.end(value, this.at);
    }
    return true;
  }

  /** Moves to a member's value: past its name within an object. */
  private toMember(): boolean {
    if (this.closer() === ARRAY_END) return true;
    if (this.sign() !== QUOTE) return false;
    this.name = this.at;
    if (!this.goTo(endOfString(this)) || this.sign() !== COLON) return false;
    this.at += 1;
    return true;
  }

  private scalar(sign: number): boolean {
    const value = this.note();
    if (!this.goTo(sign === QUOTE ? endOfString(this) : endOfNumberOrLiteral(this))) return false;
    if (value >= 0) this.end(value, this.at);
    return true;
  }

  /** Moves to the end of a token; returns false if it is malformed. */
  private goTo(end: number): boolean {
    this.at = end < 0 ? ~end : end;
    return end >= 0;
  }

  /** The next character that is not blank. */
  private sign(): number {
    const { text } = this;
    for (; this.at < text.length; this.at += 1) {
      const code = text.charCodeAt(this.at);
      if (code !== SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB)
        return code;
    }
    return END_OF_TEXT;
  }

  /** Adds a value that starts here; returns -1 if it is too deep. */
  private note(): number {
    const { name } = this;
    this.name = -1;
    if (this.closers.length > this.deepest) return -1;
    if (this.size === this.starts.length) this.grow();
    const value = this.size++;
    this.starts[value] = this.at;
    this.names[value] = name;
    return value;
  }

  private end(value: number, at: number): void {
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
  const made = new Int32Array(numbers.length * 2);
  made.set(numbers);
  return made;
}
