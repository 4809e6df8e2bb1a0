// Characters that are invisible or reorder their neighbours: directional controls, joiners and
// other default-ignorable characters, controls, line separators, tags, half surrogate pairs, and
// blanks that look like nothing. Not the tab, line feed and carriage return that layout needs.
// Source: Unicode Standard, chapter 23; UAX #9; UAX #44, Default_Ignorable_Code_Point.
const INVISIBLE =
  '[\\p{Default_Ignorable_Code_Point}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}' +
  '\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFF9-\\uFFFB\\u2800]';

// So that whether one is needed never depends on another one.
const VISIBLE = '(?!\\p{Default_Ignorable_Code_Point})';

// Scripts whose letters join or form clusters, which ZWJ and ZWNJ request or prevent.
const JOINING = anyScript(
  'Adlam Arabic Balinese Bengali Brahmi Chakma Devanagari Grantha Gujarati Gurmukhi ' +
    'Hanifi_Rohingya Javanese Kaithi Kannada Khmer Malayalam Mandaic Manichaean Meetei_Mayek Modi ' +
    'Mongolian Myanmar Newa Nko Oriya Phags_Pa Sharada Sinhala Sundanese Syriac Tai_Tham Tamil ' +
    'Telugu Tibetan Tirhuta',
);

// The viramas of the Indic scripts, Devanagari to Sinhala: they remove the vowel of the preceding
// letter.
const VIRAMAS = '\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA';

// Scripts that write no blanks between words and mark where a line may break.
const WITHOUT_BLANKS = anyScript('Khmer Lao Myanmar Thai');

const MONGOLIAN = '\\u1820-\\u1878\\u1880-\\u18AA';

// The flags of England, Scotland and Wales, the only ones made of tags: gbeng, gbsct, gbwls.
const TAGGED_FLAG =
  '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|' +
  '\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}';

// The invisible characters that writing needs, each only where it is needed, and once.
const NEEDED = [
  `(?<=${JOINING})[\\u200C\\u200D](?=${JOINING})`,
  // Also at the end of a word, where it still changes the shape.
  `(?<=${VISIBLE}[\\p{scx=Arabic}${VIRAMAS}])\\u200D`,
  `(?<=[${VIRAMAS}])\\u200C`,
  `(?<=${WITHOUT_BLANKS})\\u200B(?=${WITHOUT_BLANKS})`,
  // Emoji sequences, skin tones, emoji and text presentation, and keycaps.
  '(?<=\\p{Extended_Pictographic}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=\\p{Extended_Pictographic})',
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '(?<=[#*\\d])\\uFE0F(?=\\u20E3)',
  TAGGED_FLAG,
  // Variants of a character: in Japanese names such as 葛󠄀城, in mathematics, in Mongolian.
  '(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '(?<=[\\p{Sm}\\p{Script=Myanmar}\\p{Script=Phags_Pa}、。！，．：；？])[\\uFE00\\uFE01]',
  `(?<=[${MONGOLIAN}])[\\u180B-\\u180F]`,
  `(?<=[${MONGOLIAN}][\\u180B-\\u180D])\\u180E`,
  // Old Hangul syllables that lack their first or middle letter.
  '\\u115F(?=[\\u1161-\\u11A7\\uD7B0-\\uD7C6]|\\u1160[\\u11A8-\\u11FF\\uD7CB-\\uD7FB])',
  '(?<=[\\u1100-\\u115E\\uA960-\\uA97C]|\\u115F(?=.[\\u11A8-\\u11FF\\uD7CB-\\uD7FB]))\\u1160',
  // Keeps the order of marks, such as those of Hebrew.
  `(?<=${VISIBLE}\\p{M})\\u034F(?=${VISIBLE}\\p{M})`,
  // Blank cells within a text in Braille.
  '(?<=[\\u2801-\\u28FF])\\u2800|\\u2800(?=[\\u2801-\\u28FF])',
];

// Includes both halves of surrogate pairs. Without the flag u it is twice as fast, and a page tests
// thousands of texts.
const MAY_BE_INVISIBLE =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\xAD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uD800-\uDFFF\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF]/;

let eachInvisible: RegExp | null = null;

/**
 * Replaces each character that is invisible or reorders its neighbours by the result of `write`;
 * characters that writing or emoji need stay.
 */
export function replaceInvisible(text: string, write: (character: string) => string): string {
  if (!MAY_BE_INVISIBLE.test(text)) return text;
  return text.replace(
    getEachInvisible(),
    (character, needed?: string) => needed ?? write(character),
  );
}

// Made when it is needed for the first time: few pages have such a character, and a phone takes
// many milliseconds for it.
function getEachInvisible(): RegExp {
  return (eachInvisible ??= new RegExp(`(${NEEDED.join('|')})|${INVISIBLE}`, 'gu'));
}

function anyScript(names: string): string {
  return `${VISIBLE}[${names
    .split(' ')
    .map((name) => `\\p{scx=${name}}`)
    .join('')}]`;
}
