// By code point, so that PostgreSQL can use the same pattern: all blanks, controls, and characters
// without width. Source: Unicode's White_Space, Cc and Default_Ignorable_Code_Point; U+2800 is the
// Braille letter without dots, U+FFF9 to U+FFFB are annotation marks.
const INVISIBLE =
  '\\u0001-\\u0020\\u007F-\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5\\u180B-\\u180F' +
  '\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0' +
  '\\uFFF0-\\uFFFB';
const ASTRAL: [first: string, last: string][] = [
  ['1BCA0', '1BCA3'],
  ['1D173', '1D17A'],
  ['E0000', 'E0FFF'],
];

const rangesOf = (escape: (code: string) => string) =>
  ASTRAL.map(([first, last]) => `${escape(first)}-${escape(last)}`).join('');

// U+0000 only here: no text in PostgreSQL contains it.
const BLANK = new RegExp(`^[\\u0000${INVISIBLE}${rangesOf((code) => `\\u{${code}}`)}]*$`, 'u');

/** The same as `isBlank`, as a PostgreSQL regular expression for a UTF-8 database. */
export const BLANK_SQL_PATTERN = `^[${INVISIBLE}${rangesOf((code) => `\\U${code.padStart(8, '0')}`)}]*$`;

/** Whether a text shows nothing: it is empty, or consists of blanks and invisible characters. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}
