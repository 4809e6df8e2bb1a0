import { COMMAND_LETTERS, isOptionAt } from '@/lib/activity/redaction/letters/command-letters';
import { ID } from '@/lib/activity/redaction/vocabulary/name-words';
import { endOf } from '@/lib/activity/redaction/letters/span';
import { TELLING_LETTERS } from './telling-letters';

// With the headers that are known by their look, and commands.
const LETTERS = [...TELLING_LETTERS, 'bearer \\S{8}', 'basic \\S{8}', ...COMMAND_LETTERS];

// By their codes with the bit set that makes letters small: what may begin an option, or be one of the
// signs that stand for letters.
const NO_SIGN = 0;
const OF_OPTION = 1;
const LIKE_LETTER = 2;
const MOST_SIGN = 128;
const SIGNS = new Uint8Array(MOST_SIGN);
for (const sign of '-/') SIGNS[sign.charCodeAt(0) | 0x20] = OF_OPTION;
for (const sign of '@$45') SIGNS[sign.charCodeAt(0) | 0x20] = LIKE_LETTER;

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
const OF_NAME = 1;
const OF_LOOK = 2;
const byStart = new Map<number, RegExp>();
const starts = new Uint8Array(THREE_LETTERS + 1);
for (const start of new Set(LETTERS.map((letters) => letters.slice(0, 3)))) {
  const alike = LETTERS.filter((letters) => letters.startsWith(start));
  if (start.length < 3) continue;
  byStart.set(packed(start), new RegExp(alike.join('|'), 'iy'));
  starts[packed(start)] = OF_NAME;
}

// What is known by its look, in whatever it stands.
const looksByStart = new Map<number, RegExp>();
for (const look of [
  ...['BEGIN(?<=-----BEGIN)', 'eyJ', 'github_pat_', 'glpat-', 'xox', 'AKIA', 'AIza', 'npm_', 'hvs'],
  ...['live_(?<=[sr]k_live_)', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'slack(?<=hooks.slack)'],
]) {
  const start = packed(look.slice(0, 3).toLowerCase());
  looksByStart.set(start, new RegExp(look, 'y'));
  starts[start] = (starts[start] ?? 0) | OF_LOOK;
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
      const sign = letter < MOST_SIGN ? SIGNS[letter] : NO_SIGN;
      if (sign === OF_OPTION && isOptionAt(text, at)) return true;
      if (sign === LIKE_LETTER && last !== 0 && isLikeLetter(text, { at, last })) return true;
      last = 0;
      continue;
    }
    last = ((last << 5) | (letter - A + 1)) & THREE_LETTERS;
    const start = starts[last];
    if (start !== 0 && isTelling(text, { at, last })) return true;
    if (short[last & TWO_LETTERS] === 1 && !isWithinId(text, at)) return true;
  }
  return false;
}

function isTelling(text: string, { at, last }: { at: number; last: number }): boolean {
  const place = { text, at: at - 2 };
  if (isThere(looksByStart.get(last), place)) return true;
  return isThere(byStart.get(last), place) && !isWithinId(text, at);
}

const P = packed('p');
const PA = packed('pa');
const FIRST_LIKE = /[@4][s$5]{2}/iy;
const SECOND_LIKE = /\$\$|55|[$5]s/iy;

// `P@ss`, `pa$$`, `p455`
function isLikeLetter(text: string, { at, last }: { at: number; last: number }): boolean {
  if ((last & ONE_LETTER) === P) return endOf(FIRST_LIKE, { text, at }) >= 0;
  return (last & TWO_LETTERS) === PA && endOf(SECOND_LIKE, { text, at }) >= 0;
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
