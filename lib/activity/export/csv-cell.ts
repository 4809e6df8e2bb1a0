const A_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

// Blanks of any kind may stand before the sign; the full-width signs are those of Japanese Excel.
const LIKE_A_FORMULA = /^(?:[\t\r\n]|[\s\u200b]*[=+\-@＝＋－＠|%])/;

/**
 * A text as a cell that no spreadsheet runs: one that begins like a formula gets an apostrophe in
 * front, numbers are left alone.
 * Rule: OWASP, CSV injection.
 */
export function safeCell(text: string): string {
  return LIKE_A_FORMULA.test(text) && !A_NUMBER.test(text) ? `'${text}` : text;
}
