import { parseJson } from '@/lib/platform/json/parse-json';

/**
 * Adds the scalar values of a JSON text, or the whole text when it is not JSON. It does not use
 * JSON.parse, which rounds long numbers and takes as long as the rest of a record's text, nor a
 * regular expression, which would slow down a load of a million records.
 */
export function addJsonValues(values: Set<string>, text: string | null): void {
  if (!text) return;
  if (!/^\s*[{["]/.test(text) || !addTokens(values, text)) values.add(text);
}

/** Adds the values of a JSON text; false when it contains something that is no JSON token. */
function addTokens(values: Set<string>, text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    if (first === QUOTE) at = addString(values, { text, at });
    else if (first === MINUS || isDigit(first)) at = addNumber(values, { text, at });
    else if (PUNCTUATION.has(first)) at += 1;
    else at = skipLiteral({ text, at });
    if (at < 0) return false;
  }
  return true;
}

type Position = { text: string; at: number };

// This function and the two below return the end of the token, or -1 when it is invalid.
export function addString(values: Set<string>, { text, at }: Position): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && isEscaped({ text, at: end })) end = text.indexOf('"', end + 1);
  if (end < 0) return -1;
  if (!isMemberName({ text, at: end + 1 })) {
    const quoted = text.slice(at + 1, end);
    values.add(quoted.includes('\\') ? unescapeString(quoted) : quoted);
  }
  return end + 1;
}

function addNumber(values: Set<string>, { text, at }: Position): number {
  let end = at + 1;
  while (/[\d.eE+-]/.test(text.charAt(end))) end += 1;
  values.add(text.slice(at, end));
  return end;
}

function skipLiteral({ text, at }: Position): number {
  const word = LITERALS.find((literal) => text.startsWith(literal, at));
  return word === undefined ? -1 : at + word.length;
}

const LITERALS = ['null', 'true', 'false'];
const PUNCTUATION = new Set(Array.from('{}[],: \t\n\r', (sign) => sign.charCodeAt(0)));
const QUOTE = 0x22;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const SPACE = 0x20;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

// True after an odd number of backslashes.
function isEscaped({ text, at }: Position): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 1;
}

// True when a colon follows, ignoring blanks.
function isMemberName({ text, at }: Position): boolean {
  let next = at;
  while (text.charCodeAt(next) <= SPACE) next += 1;
  return text.charCodeAt(next) === COLON;
}

function unescapeString(quoted: string): string {
  const text = parseJson(`"${quoted}"`);
  return typeof text === 'string' ? text : quoted;
}
