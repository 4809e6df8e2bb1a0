import { COMMAND_LETTERS, isOptionAt } from './command-letters';
import { ID } from './name-words';
import { endOf } from './span';
import { TELLING_LETTERS } from './telling-letters';

// With the headers that are known by their look, and commands.
const LETTERS = [...TELLING_LETTERS, 'bearer \\S{8}', 'basic \\S{8}', ...COMMAND_LETTERS];

// With the bit set that makes letters small.
const DASH = 0x2d;
const SLASH = 0x2f;

const A = 0x61;
const Z = 0x7a;
const THREE_LETTERS = 0x7fff;
const TWO_LETTERS = 0x3ff;
const ONE_LETTER = 0x1f;

// Three letters as a number, five bits each.
function packed(letters: string): number {
  return [...letters].reduce((all, letter) => (all << 5) | (letter.charCodeAt(0) - A + 1), 0);
}

/** By what they begin with: the few of which a text may have one where it has these three letters. */
const byStart = new Map<number, RegExp>();
const starts = new Uint8Array(THREE_LETTERS + 1);
for (const start of new Set(LETTERS.map((letters) => letters.slice(0, 3)))) {
  const alike = LETTERS.filter((letters) => letters.startsWith(start));
  if (start.length < 3) continue;
  byStart.set(packed(start), new RegExp(alike.join('|'), 'iy'));
  starts[packed(start)] = 1;
}

// Shorter ones need no second look.
const short = new Uint8Array(TWO_LETTERS + 1);
for (const letters of LETTERS) if (letters.length === 2) short[packed(letters)] = 1;

/**
 * Whether a text has the letters of a name that tells a secret. One walk over three letters at a time:
 * a single expression of all of them takes twenty times as long. Takes a text without accents.
 */
export function hasTellingLetters(text: string): boolean {
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) | 0x20;
    if (letter < A || letter > Z) {
      if ((letter === DASH || letter === SLASH) && isOptionAt(text, at)) return true;
      if (last !== 0 && isLikeLetter(text, { at, last })) return true;
      last = 0;
      continue;
    }
    last = ((last << 5) | (letter - A + 1)) & THREE_LETTERS;
    const isHit =
      short[last & TWO_LETTERS] === 1 ||
      (starts[last] === 1 && isThere(byStart.get(last), { text, at: at - 2 }));
    if (isHit && !isWithinId(text, at)) return true;
  }
  return false;
}

const P = packed('p');
const PA = packed('pa');
const PAS = packed('pas');
const LIKE_SECRET = /[@4][s$5]{2}|[$5]/y;

// `P@ss`, `pa$$`, `p455`
function isLikeLetter(text: string, { at, last }: { at: number; last: number }): boolean {
  if ((last & ONE_LETTER) !== P && (last & TWO_LETTERS) !== PA && last !== PAS) return false;
  return endOf(LIKE_SECRET, { text, at }) >= 0;
}

const ROOM = 24;

// Ids have any letters, and end no name.
function isWithinId(text: string, at: number): boolean {
  const before = /[a-z\d]*$/i.exec(text.slice(Math.max(0, at - ROOM), at))?.[0] ?? '';
  const behind = /^[a-z\d]*/i.exec(text.slice(at, at + ROOM))?.[0] ?? '';
  return ID.test(before + behind);
}

function isThere(sticky: RegExp | undefined, place: { text: string; at: number }): boolean {
  return sticky !== undefined && endOf(sticky, place) >= 0;
}
