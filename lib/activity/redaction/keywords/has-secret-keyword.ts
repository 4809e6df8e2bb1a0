import { COMMAND_KEYWORDS, isSecretOptionAt } from './command-keywords';
import { ID_PATTERN } from '@/lib/activity/redaction/names/split-name';
import { matchEnd } from '@/lib/activity/redaction/text/text-range';
import { SECRET_KEYWORDS } from './secret-keywords';

// Includes authorization headers, which are known by their format, and commands.
const KEYWORDS = [...SECRET_KEYWORDS, 'bearer \\S{8}', 'basic \\S{8}', ...COMMAND_KEYWORDS];

// Indexed by the character code with the lower-case bit set: signs that may begin an option or
// stand for a letter.
const NO_SIGN = 0;
const OPTION_SIGN = 1;
const LEET_SIGN = 2;
const MAX_SIGN = 128;
const SIGNS = new Uint8Array(MAX_SIGN);
for (const sign of '-/') SIGNS[sign.charCodeAt(0) | 0x20] = OPTION_SIGN;
for (const sign of '@$45') SIGNS[sign.charCodeAt(0) | 0x20] = LEET_SIGN;

const A = 0x61;
const Z = 0x7a;
const THREE_LETTER_MASK = 0x7fff;
const TWO_LETTER_MASK = 0x3ff;
const ONE_LETTER_MASK = 0x1f;

// Packs three letters into a number, five bits each.
function packLetters(letters: string): number {
  return [...letters].reduce((all, letter) => (all << 5) | (letter.charCodeAt(0) - A + 1), 0);
}

// What may start with some three letters: a keyword, a known format, or either.
const KEYWORD_START = 1;
const FORMAT_START = 2;
// By their first three letters: the few keywords or formats that a text may contain there.
const keywordsByStart = new Map<number, RegExp>();
const startKinds = new Uint8Array(THREE_LETTER_MASK + 1);
for (const start of new Set(KEYWORDS.map((letters) => letters.slice(0, 3)))) {
  const candidates = KEYWORDS.filter((letters) => letters.startsWith(start));
  if (start.length < 3) continue;
  keywordsByStart.set(packLetters(start), new RegExp(candidates.join('|'), 'iy'));
  startKinds[packLetters(start)] = KEYWORD_START;
}

// Known formats, which need no word boundary around them.
const formatsByStart = new Map<number, RegExp>();
for (const format of [
  ...['BEGIN(?<=-----BEGIN)', 'eyJ', 'github_pat_', 'glpat-', 'xox', 'AKIA', 'AIza', 'npm_', 'hvs'],
  ...['live_(?<=[sr]k_live_)', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'slack(?<=hooks.slack)'],
]) {
  const start = packLetters(format.slice(0, 3).toLowerCase());
  formatsByStart.set(start, new RegExp(format, 'y'));
  startKinds[start] = (startKinds[start] ?? 0) | FORMAT_START;
}

// Two-letter keywords need no second check.
const twoLetterKeywords = new Uint8Array(TWO_LETTER_MASK + 1);
for (const letters of KEYWORDS)
  if (letters.length === 2) twoLetterKeywords[packLetters(letters)] = 1;

/**
 * Whether a text contains a keyword of a secret's name. Walks once over a window of three letters:
 * a single expression of all keywords takes twenty times as long. Takes a text without accents.
 */
export function hasSecretKeyword(text: string): boolean {
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) | 0x20;
    if (letter < A || letter > Z) {
      const sign = letter < MAX_SIGN ? SIGNS[letter] : NO_SIGN;
      if (sign === OPTION_SIGN && isSecretOptionAt(text, at)) return true;
      if (sign === LEET_SIGN && last !== 0 && isLeetAt(text, { at, last })) return true;
      last = 0;
      continue;
    }
    last = ((last << 5) | (letter - A + 1)) & THREE_LETTER_MASK;
    const start = startKinds[last];
    if (start !== 0 && isKeywordAt(text, { at, last })) return true;
    if (twoLetterKeywords[last & TWO_LETTER_MASK] === 1 && !isWithinId(text, at)) return true;
  }
  return false;
}

function isKeywordAt(text: string, { at, last }: { at: number; last: number }): boolean {
  const position = { text, at: at - 2 };
  if (matchesAt(formatsByStart.get(last), position)) return true;
  return matchesAt(keywordsByStart.get(last), position) && !isWithinId(text, at);
}

const P = packLetters('p');
const PA = packLetters('pa');
const LEET_AFTER_P = /[@4][s$5]{2}/iy;
const LEET_AFTER_PA = /\$\$|55|[$5]s/iy;

// `P@ss`, `pa$$`, `p455`
function isLeetAt(text: string, { at, last }: { at: number; last: number }): boolean {
  if ((last & ONE_LETTER_MASK) === P) return matchEnd(LEET_AFTER_P, { text, at }) >= 0;
  return (last & TWO_LETTER_MASK) === PA && matchEnd(LEET_AFTER_PA, { text, at }) >= 0;
}

const MAX_ID_LENGTH = 24;

// Ids contain any letters, which are not the end of a name.
function isWithinId(text: string, at: number): boolean {
  const before = /[a-z\d]*$/i.exec(text.slice(Math.max(0, at - MAX_ID_LENGTH), at))?.[0] ?? '';
  const after = /^[a-z\d]*/i.exec(text.slice(at, at + MAX_ID_LENGTH))?.[0] ?? '';
  return ID_PATTERN.test(before + after);
}

function matchesAt(sticky: RegExp | undefined, position: { text: string; at: number }): boolean {
  return sticky !== undefined && matchEnd(sticky, position) >= 0;
}
