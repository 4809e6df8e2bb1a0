import { IDENTITY_BYTES, LINE_BYTES } from '@/lib/receipts/lines/line-hash';

/** A list as 32-bit words, of which a line has six: two of identity, four of content. */
export type ListWords = Uint32Array;

const LINE_WORDS = LINE_BYTES / 4;
const IDENTITY_WORDS = IDENTITY_BYTES / 4;

/** By what lines are found: which row they are, or what they say. */
export type LinePart = 'identity' | 'content';

const PARTS = {
  identity: { from: 0, to: IDENTITY_WORDS },
  content: { from: IDENTITY_WORDS, to: LINE_WORDS },
} as const;

/** The words of a list's bytes. */
export function wordsOf(list: Uint8Array): ListWords {
  // In memory of their own, so that words begin where they may.
  return new Uint32Array(new Uint8Array(list).buffer);
}

/** How many lines a list has. */
export function lineCountOf(words: ListWords): number {
  return words.length / LINE_WORDS;
}

/** Whether two lines of lists are equal in a part. */
export function areEqual(
  part: LinePart,
  [[one, oneLine], [other, otherLine]]: [[ListWords, number], [ListWords, number]],
): boolean {
  const { from, to } = PARTS[part];
  const [oneAt, otherAt] = [oneLine * LINE_WORDS, otherLine * LINE_WORDS];
  for (let word = from; word < to; word += 1)
    if (one[oneAt + word] !== other[otherAt + word]) return false;
  return true;
}

const NONE = -1;
// What stood here was taken; the lines after it are still found.
const TAKEN = -2;

/** By what lines are found, and which are not to be found. */
export type Indexing = { part: LinePart; isLeftOut: (line: number) => boolean };

/** Finds lines of a list by a part of them; each is found once, the first ones first. */
export class LineIndex {
  private readonly slots: Int32Array;
  // Of lines that are equal, which is next.
  private readonly next: Int32Array;
  private readonly mask: number;

  private readonly part: LinePart;

  constructor(
    private readonly words: ListWords,
    { part, isLeftOut }: Indexing,
  ) {
    this.part = part;
    const count = lineCountOf(words);
    this.mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
    this.slots = new Int32Array(this.mask + 1).fill(NONE);
    this.next = new Int32Array(count).fill(NONE);
    for (let line = count - 1; line >= 0; line -= 1) if (!isLeftOut(line)) this.add(line);
  }

  /** The first line that is equal to one of `words` and was not taken yet, or -1; takes it. */
  take(words: ListWords, line: number): number {
    const slot = this.slotOf(words, line);
    const found = this.slots[slot] ?? NONE;
    if (found === NONE) return NONE;
    const next = this.next[found] ?? NONE;
    this.slots[slot] = next === NONE ? TAKEN : next;
    return found;
  }

  private add(line: number): void {
    const slot = this.slotOf(this.words, line);
    this.next[line] = this.slots[slot] ?? NONE;
    this.slots[slot] = line;
  }

  // Of the line that is equal, or the empty one where it would stand.
  private slotOf(words: ListWords, line: number): number {
    let slot = (words[line * LINE_WORDS + PARTS[this.part].from] ?? 0) & this.mask;
    for (;;) {
      const held = this.slots[slot] ?? NONE;
      if (held === NONE) return slot;
      const isEqual =
        held !== TAKEN &&
        areEqual(this.part, [
          [this.words, held],
          [words, line],
        ]);
      if (isEqual) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}
