const A_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * A text as a cell that no spreadsheet runs: one that begins like a formula gets an apostrophe in
 * front, numbers are left alone.
 * Rule: OWASP, CSV injection; with the full-width signs that Japanese Excel takes for the same.
 */
export function safeCell(text: string): string {
  return beginsLikeFormula(text) && !A_NUMBER.test(text) ? `'${text}` : text;
}

function beginsLikeFormula(text: string): boolean {
  switch (text.charCodeAt(0)) {
    case 0x09: // tab
    case 0x0a: // line feed
    case 0x0d: // carriage return
    case 0x2b: // +
    case 0x2d: // -
    case 0x3d: // =
    case 0x40: // @
    case 0xff0b: // full-width +
    case 0xff0d: // full-width -
    case 0xff1d: // full-width =
    case 0xff20: // full-width @
      return true;
    default:
      return false;
  }
}
