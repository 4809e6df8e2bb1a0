const A_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

// Blanks of any kind may stand before the sign; the full-width signs are those of Japanese Excel.
const LIKE_A_FORMULA = /^(?:[\t\r\n]|[\s\u200b]*[=+\-@＝＋－＠|%])/;

/**
 * A text as a cell that no spreadsheet runs: one that begins like a formula gets an apostrophe in
 * front, numbers are left alone.
 * Rule: OWASP, CSV injection.
 */
export function safeCell(text: string): string {
  if (beginsWithLetterOrDigit(text)) return text;
  return LIKE_A_FORMULA.test(text) && !A_NUMBER.test(text) ? `'${text}` : text;
}

/** Several values as one cell: safe one by one, for who splits it again, and as a whole. */
export function safeCells(texts: string[], between: string): string {
  const cell = texts.map(safeCell).join(between);
  return texts.every((text) => A_NUMBER.test(text)) ? cell : safeCell(cell);
}

// Nearly every cell does, and a million records have ten million of them.
function beginsWithLetterOrDigit(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39);
}
