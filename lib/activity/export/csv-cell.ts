import { isTakenForValue } from './taken-for-value';

const A_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

// Blanks, controls and letters that nobody sees may stand before the sign; the full-width and the
// small signs are those of Japanese and Chinese keyboards. U+2800 is Braille's blank.
const LIKE_A_FORMULA =
  /^(?:[\t\r\n]|[\s\u2800\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫|%])/u;

// Excel takes no longer text within a formula.
const LONGEST_LITERAL = 255;

/**
 * A text as a cell that a spreadsheet leaves as this text. One that begins like a formula gets an
 * apostrophe in front (OWASP, CSV injection). One that would be taken for a number or a date is
 * written `="00712"`, the only form that Excel and Calc both read as exactly the text.
 */
export function textCell(text: string): string {
  if (isLikeAFormula(text) && !A_NUMBER.test(text)) return `'${text}`;
  return isTakenForValue(text) ? literal(text) : text;
}

/** Several texts as one cell: safe one by one, for who splits it again, and as a whole. */
export function textCells(texts: string[], between: string): string {
  const [only, ...others] = texts;
  return only !== undefined && others.length === 0 ? textCell(only) : safeCells(texts, between);
}

/** As a text, but for a number, which stays one. */
export function safeCell(text: string): string {
  return A_NUMBER.test(text) ? text : textCell(text);
}

/** Several values as one cell; numbers stay as they are, alone and side by side. */
export function safeCells(texts: string[], between: string): string {
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0) return safeCell(only);
  const cell = texts.map(safePart).join(between);
  return texts.every((text) => A_NUMBER.test(text)) ? cell : safePart(cell);
}

// What stands between others is no number, whatever it looks like.
function safePart(text: string): string {
  return isLikeAFormula(text) && !A_NUMBER.test(text) ? `'${text}` : text;
}

function literal(text: string): string {
  const written = text.replaceAll('"', '""');
  return written.length > LONGEST_LITERAL ? `'${text}` : `="${written}"`;
}

function isLikeAFormula(text: string): boolean {
  return !beginsWithLetterOrDigit(text) && LIKE_A_FORMULA.test(text);
}

// Nearly every cell does, and a million records have ten million of them.
function beginsWithLetterOrDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  const letter = first | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (first >= 0x30 && first <= 0x39);
}
