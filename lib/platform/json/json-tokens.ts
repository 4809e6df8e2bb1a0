/** A text and a position in it. */
export type TextPosition = { text: string; at: number };

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_CASE = 0x20;
const E = 0x65;
const U = 0x75;

const LITERALS = ['true', 'false', 'null'];
const ESCAPABLE = new Set(Array.from('"\\/bfnrt', (sign) => sign.charCodeAt(0)));

/**
 * Where the JSON string that starts at a position ends, after its closing quote; if it is
 * malformed, the complement (`~`) of the position of the error.
 */
export function endOfString({ text, at: start }: TextPosition): number {
  for (let at = start + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      const length = escapeLength({ text, at: at + 1 });
      if (length === 0) return ~at;
      at += length;
    } else if (!(code >= SPACE)) return ~at;
  }
}

/** The same for a number or a literal such as `true`. */
export function endOfNumberOrLiteral(position: TextPosition): number {
  const first = position.text.charCodeAt(position.at);
  if (first === MINUS || isDigit(first)) return endOfNumber(position);
  const literal = LITERALS.find((one) => position.text.startsWith(one, position.at));
  return literal === undefined ? ~position.at : position.at + literal.length;
}

function endOfNumber({ text, at: start }: TextPosition): number {
  let at = text.charCodeAt(start) === MINUS ? start + 1 : start;
  at = text.charCodeAt(at) === ZERO ? at + 1 : endOfDigits({ text, at });
  if (at >= 0 && text.charCodeAt(at) === POINT) at = endOfDigits({ text, at: at + 1 });
  if (at < 0 || (text.charCodeAt(at) | LOWER_CASE) !== E) return at;
  const sign = text.charCodeAt(at + 1);
  return endOfDigits({ text, at: sign === PLUS || sign === MINUS ? at + 2 : at + 1 });
}

function endOfDigits({ text, at: start }: TextPosition): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at === start ? ~at : at;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

// The length after a backslash; 0 if it is not a JSON escape.
function escapeLength({ text, at }: TextPosition): number {
  const code = text.charCodeAt(at);
  if (ESCAPABLE.has(code)) return 1;
  return code === U && /^[\da-f]{4}$/i.test(text.slice(at + 1, at + 5)) ? 5 : 0;
}
