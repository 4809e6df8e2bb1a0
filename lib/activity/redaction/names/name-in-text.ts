import type { TextRange } from '@/lib/activity/redaction/text/text-range';

const MAX_NAME_LENGTH = 60;

/**
 * The full name around a range of a text: for the `pass` in `user.db-pass=`, everything but the
 * `=`.
 */
export function nameAt(text: string, range: TextRange): TextRange {
  let { from, to } = range;
  while (range.from - from < MAX_NAME_LENGTH && isNameCharacter(text, from - 1)) from -= 1;
  while (to - range.to < MAX_NAME_LENGTH && isNameCharacter(text, to)) to += 1;
  return { from, to };
}

// A dot or a hyphen belongs to a name only between two of its letters.
function isNameCharacter(text: string, at: number): boolean {
  if (isLetter(text.charCodeAt(at))) return true;
  const sign = text.charCodeAt(at);
  return (
    (sign === DOT || sign === DASH) &&
    isLetter(text.charCodeAt(at - 1)) &&
    isLetter(text.charCodeAt(at + 1))
  );
}

const DOT = 0x2e;
const DASH = 0x2d;

// Latin letters, digits and the underscore. The code is NaN beyond the ends of the text.
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    (code >= 0xc0 && code <= 0x24f) ||
    (code >= 0x300 && code <= 0x36f)
  );
}

const MAX_WORDS_BEFORE = 8;
const MAX_LENGTH_BEFORE = 90;

/** Up to eight words of the same sentence before a position. */
export function wordsBefore(text: string, at: number): string {
  let from = at;
  for (let words = 0; at - from < MAX_LENGTH_BEFORE; from -= 1) {
    const code = text.charCodeAt(from - 1);
    if (WORD_SEPARATORS.has(code)) words += 1;
    else if (!isLetter(code) && code !== APOSTROPHE && code !== TYPOGRAPHIC_APOSTROPHE) break;
    if (words > MAX_WORDS_BEFORE) break;
  }
  return text.slice(from, at);
}

const WORD_SEPARATORS = new Set([0x20, 0x09, 0xa0, DASH]);
const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
