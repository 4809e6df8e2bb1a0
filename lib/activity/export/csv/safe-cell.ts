import { isCoercedBySpreadsheet } from './spreadsheet-coercion';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

// Blanks, controls, letters that nobody sees and those that mean nothing may stand before the sign;
// the full-width and the small signs are those of Japanese and Chinese keyboards, which Excel takes
// for the others there. U+2800 is Braille's blank.
const FORMULA_START =
  /^(?:[\t\r\n]|[\s\u2800\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫|%])/u;

// Excel takes no longer text within a formula.
const MAX_LITERAL_LENGTH = 255;

/**
 * A text as a cell that a spreadsheet leaves as this text. What would be taken for a number or a date
 * is written `="00712"`, the only form that Excel and Calc both read as exactly the text; what
 * begins like a formula is neutralised.
 */
export function textCell(text: string): string {
  const safe = safeCell(text);
  return safe === text && isCoercedBySpreadsheet(text) ? textFormula(text) : safe;
}

/** Several texts as one cell: safe one by one, for who splits it again, and as a whole. */
export function textCells(texts: string[], between: string): string {
  const [only, ...others] = texts;
  return only !== undefined && others.length === 0 ? textCell(only) : safeCells(texts, between);
}

/**
 * A quantity as a cell that no spreadsheet runs: what begins like a formula, and is no number, gets
 * an apostrophe in front. Rule: OWASP, CSV injection.
 */
export function safeCell(text: string): string {
  if (beginsWithLetterOrDigit(text)) return text;
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Several values as one cell; what stands beside others is no number to a spreadsheet. */
export function safeCells(texts: string[], between: string): string {
  const cell = texts.map(safeCell).join(between);
  return texts.every((text) => NUMBER.test(text)) ? cell : safeCell(cell);
}

function textFormula(text: string): string {
  const written = text.replaceAll('"', '""');
  return written.length > MAX_LITERAL_LENGTH ? `'${text}` : `="${written}"`;
}

// Nearly every cell does, and a million records have ten million of them.
function beginsWithLetterOrDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  const letter = first | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (first >= 0x30 && first <= 0x39);
}
