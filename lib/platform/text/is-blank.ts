// By code point, so that PostgreSQL can be asked the same: blanks of every kind, controls, and what
// takes no room. Source: Unicode's White_Space, Cc and Default_Ignorable_Code_Point; U+2800 is a
// letter of Braille without a dot, U+FFF9 to U+FFFB mark annotations.
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

// U+0000 is there alone: no text of PostgreSQL holds it.
const BLANK = new RegExp(`^[\\u0000${INVISIBLE}${rangesOf((code) => `\\u{${code}}`)}]*$`, 'u');

/** The same as `isBlank`, as a regular expression of PostgreSQL in a database of UTF-8. */
export const BLANK_SQL_PATTERN = `^[${INVISIBLE}${rangesOf((code) => `\\U${code.padStart(8, '0')}`)}]*$`;

/** Whether a text shows nothing: it is empty, or of blanks and letters that cannot be seen alone. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}
