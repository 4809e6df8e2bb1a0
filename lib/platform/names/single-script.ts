// Scripts in everyday use. Source: UAX #31, table 5.
const EVERYDAY = [
  ...[
    'Arabic',
    'Armenian',
    'Bengali',
    'Bopomofo',
    'Cyrillic',
    'Devanagari',
    'Ethiopic',
    'Georgian',
  ],
  ...[
    'Greek',
    'Gujarati',
    'Gurmukhi',
    'Han',
    'Hangul',
    'Hebrew',
    'Hiragana',
    'Kannada',
    'Katakana',
  ],
  ...['Khmer', 'Lao', 'Latin', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala', 'Tamil', 'Telugu'],
  ...['Thaana', 'Thai', 'Tibetan'],
];

// Source: UTS #39, section 5.2, "highly restrictive": a single script, or the combinations that
// Japanese, Chinese and Korean use.
const ALLOWED_SCRIPTS = [
  ...EVERYDAY.map((script) => [script]),
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Hangul'],
  ['Latin', 'Han', 'Bopomofo'],
].map(scriptPattern);

// Phonetic, historic and medieval letters, many of which look like ordinary ones. Not ə, which
// Azerbaijani uses, nor ʻ and ʼ. Source: UTS #39, Identifier_Type.
const SPECIALIST =
  /[\u0180-\u0183\u0186-\u018E\u0190-\u019F\u01A2-\u01AE\u01B1-\u01CC\u01DD\u01E4-\u01E5\u01F0-\u01F3\u01F6-\u01F7\u021C-\u021D\u0220-\u0225\u0234-\u0258\u025A-\u02BA\u02BD-\u02FF\u1D00-\u1DBF\u2C60-\u2C7F\uA700-\uA7FF\uAB30-\uAB6F]/u;

// Japanese, Chinese and Korean letters that are a stroke, a dot or a ring: among Latin letters
// alone they look like a hyphen, an l or an o. Rule: Chromium's, for domains in several scripts.
const STROKES = '〇くへ゠ノヘロ・ーㄧㄨㅇㅡㅣㆍ으ᅵᆞ一丨丶丿亅口工';
const LATIN_AND_STROKES = new RegExp(
  `^(?=.*\\p{Script=Latin})(?=.*[${STROKES}])[\\p{Script=Latin}\\p{M}\\p{N}${STROKES}]*$`,
  'u',
);

// ・ and ゠ separate Japanese words and are not letters.
const WORDS = /[\p{L}\p{M}\p{N}・゠]+/gu;

/**
 * Whether all letters of a word are in one everyday script, or in scripts that one language
 * combines. Digits and symbols belong to any script.
 */
export function isSingleScript(word: string): boolean {
  if (SPECIALIST.test(word)) return false;
  const letters = (word.match(WORDS) ?? []).join('');
  return !LATIN_AND_STROKES.test(letters) && ALLOWED_SCRIPTS.some((pattern) => pattern.test(word));
}

/** Finds the first word of a name that mixes scripts; null when there is none. */
export function findMixedWord(name: string): string | null {
  return name.match(WORDS)?.find((word) => !isSingleScript(word)) ?? null;
}

// A letter that several scripts share counts for each of them.
function scriptPattern(scripts: string[]): RegExp {
  const letters = scripts.map((script) => `\\p{scx=${script}}`).join('');
  return new RegExp(`^[${letters}\\p{scx=Common}\\p{scx=Inherited}]*$`, 'u');
}
