// What is not seen, or turns round what stands beside it: controls of direction, joiners and other
// letters that are ignored by default, controls, separators of lines, tags, half surrogate pairs,
// and blanks that pass for nothing. Not what layout needs: tab, line feed, carriage return.
// Source: Unicode Standard, chapter 23; UAX #9; UAX #44, Default_Ignorable_Code_Point.
const INVISIBLE =
  '[\\p{Default_Ignorable_Code_Point}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}' +
  '\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFF9-\\uFFFB\\u2800]';

// So that what is needed of them never depends on another of them.
const VISIBLE = '(?!\\p{Default_Ignorable_Code_Point})';

// Scripts whose letters join, or form clusters, which ZWJ and ZWNJ ask for or prevent.
const JOINING = anyScript(
  'Adlam Arabic Balinese Bengali Brahmi Chakma Devanagari Grantha Gujarati Gurmukhi ' +
    'Hanifi_Rohingya Javanese Kaithi Kannada Khmer Malayalam Mandaic Manichaean Meetei_Mayek Modi ' +
    'Mongolian Myanmar Newa Nko Oriya Phags_Pa Sharada Sinhala Sundanese Syriac Tai_Tham Tamil ' +
    'Telugu Tibetan Tirhuta',
);

// Of the Indic scripts, Devanagari to Sinhala: they take away the vowel of the letter before them.
const VIRAMAS = '\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA';

// They write no blanks between words, and mark where a line may break.
const WITHOUT_BLANKS = anyScript('Khmer Lao Myanmar Thai');

const MONGOLIAN = '\\u1820-\\u1878\\u1880-\\u18AA';

// The flags of England, Scotland and Wales, the only ones made of tags: gbeng, gbsct, gbwls.
const TAGGED_FLAG =
  '\\u{1F3F4}\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|' +
  '\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}';

// What writing needs of them, each where it is needed and once.
const NEEDED = [
  `(?<=${JOINING})[\\u200C\\u200D](?=${JOINING})`,
  // At the end of a word, too, where that still changes the shape.
  `(?<=${VISIBLE}[\\p{scx=Arabic}${VIRAMAS}])\\u200D`,
  `(?<=[${VIRAMAS}])\\u200C`,
  `(?<=${WITHOUT_BLANKS})\\u200B(?=${WITHOUT_BLANKS})`,
  // Emoji of several, of a colour, as a picture or as a sign, and keycaps.
  '(?<=\\p{Extended_Pictographic}\\uFE0F?|\\p{Emoji_Modifier})\\u200D(?=\\p{Extended_Pictographic})',
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '(?<=[#*\\d])\\uFE0F(?=\\u20E3)',
  TAGGED_FLAG,
  // Variants of a letter: of Japanese names such as 葛󠄀城, of mathematics, of Mongolian.
  '(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
  '(?<=[\\p{Sm}\\p{Script=Myanmar}\\p{Script=Phags_Pa}、。！，．：；？])[\\uFE00\\uFE01]',
  `(?<=[${MONGOLIAN}])[\\u180B-\\u180F]`,
  `(?<=[${MONGOLIAN}][\\u180B-\\u180D])\\u180E`,
  // Old Hangul, of which a syllable lacks its first or its middle letter.
  '\\u115F(?=[\\u1161-\\u11A7\\uD7B0-\\uD7C6]|\\u1160[\\u11A8-\\u11FF\\uD7CB-\\uD7FB])',
  '(?<=[\\u1100-\\u115E\\uA960-\\uA97C]|\\u115F(?=.[\\u11A8-\\u11FF\\uD7CB-\\uD7FB]))\\u1160',
  // Keeps the order of points, as those of Hebrew.
  `(?<=${VISIBLE}\\p{M})\\u034F(?=${VISIBLE}\\p{M})`,
  // Blank cells of a text in Braille.
  '(?<=[\\u2801-\\u28FF])\\u2800|\\u2800(?=[\\u2801-\\u28FF])',
];

// Half of a surrogate pair may be one of them, too. Without the flag u it is twice as fast, and a
// page asks it of thousands of texts.
const MAY_BE_INVISIBLE =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\xAD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uD800-\uDFFF\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF]/;

const EACH_INVISIBLE = new RegExp(`(${NEEDED.join('|')})|${INVISIBLE}`, 'gu');

/**
 * A text with `write` of each letter in it that cannot be seen, or that turns round what stands
 * beside it; what writing and emoji need of such letters stays as it is.
 */
export function replaceInvisible(text: string, write: (letter: string) => string): string {
  if (!MAY_BE_INVISIBLE.test(text)) return text;
  return text.replace(EACH_INVISIBLE, (letter, needed?: string) => needed ?? write(letter));
}

function anyScript(names: string): string {
  return `${VISIBLE}[${names
    .split(' ')
    .map((name) => `\\p{scx=${name}}`)
    .join('')}]`;
}
