import { isCoercedBySpreadsheet } from './spreadsheet-coercion';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

// Blanks, controls, invisible characters and unassigned ones may precede the sign. The full-width
// and small signs are those of Japanese and Chinese keyboards, which Excel treats as the ordinary
// ones there. U+2800 is the Braille blank.
const FORMULA_START =
  /^(?:[\t\r\n]|[\s\u2800\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫|%])/u;

// Excel accepts no longer text within a formula.
const MAX_LITERAL_LENGTH = 255;

/**
 * A text as a cell that a spreadsheet leaves unchanged. What it would read as a number or a date is
 * written `="00712"`, the only form that Excel and Calc both read as exactly the text; a text that
 * starts like a formula is neutralised.
 */
export function textCell(text: string): string {
  const safe = safeCell(text);
  return safe === text && isCoercedBySpreadsheet(text) ? textFormula(text) : safe;
}

/**
 * Several texts as one cell: each is safe, in case the cell is split again, and so is the whole
 * cell.
 */
export function textCells(texts: string[], separator: string): string {
  const [only, ...others] = texts;
  return only !== undefined && others.length === 0 ? textCell(only) : safeCells(texts, separator);
}

/**
 * A quantity as a cell that no spreadsheet executes: a text that starts like a formula and is not a
 * number gets an apostrophe in front. Rule: OWASP, CSV injection.
 */
export function safeCell(text: string): string {
  if (beginsWithLetterOrDigit(text)) return text;
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Several values as one cell; values next to each other are not numbers to a spreadsheet. */
export function safeCells(texts: string[], separator: string): string {
  const cell = texts.map(safeCell).join(separator);
  return texts.every((text) => NUMBER.test(text)) ? cell : safeCell(cell);
}

function textFormula(text: string): string {
  const escaped = text.replaceAll('"', '""');
  return escaped.length > MAX_LITERAL_LENGTH ? `'${text}` : `="${escaped}"`;
}

// Nearly every cell does, and a million records have ten million cells.
function beginsWithLetterOrDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  const letter = first | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (first >= 0x30 && first <= 0x39);
}
