/** Whether a text is absent, blank, or JSON null. */
export function isEmptyValue(text: string | null): boolean {
  return text === null || /^\s*(?:null)?\s*$/.test(text);
}

/** Parses a JSON text; returns the SyntaxError that says what is wrong with one that is not JSON. */
export function parseJsonOrError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** Parses a JSON text; returns null when it is not JSON. Never throws, whatever a record holds. */
export function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The same, but an integer with more digits than JavaScript can represent becomes a string, because
 * it is an id.
 */
export function parseJsonKeepingDigits(text: string): unknown {
  const isLong = hasLongDigits(text) && LONG_NUMBER.test(text);
  return parseJson(isLong ? text.replace(TOKENS, quoteLongNumber) : text);
}

const LONG_DIGITS = 16;

// Of so many digits next to each other one is at a multiple of their number: to look at these places
// alone takes a tenth of what the pattern takes, which takes half of what parsing takes.
function hasLongDigits(text: string): boolean {
  for (let at = LONG_DIGITS - 1; at < text.length; at += LONG_DIGITS) {
    let end = at;
    while (isDigit(text, end)) end += 1;
    if (end === at) continue;
    let start = at;
    while (isDigit(text, start - 1)) start -= 1;
    if (end - start >= LONG_DIGITS) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

const LONG_NUMBER = /[:[,]\s*-?\d{16}/;
// A string without an end reaches to the end: else each quote in it would be tried as a beginning.
const TOKENS = /"(?:[^"\\]|\\.)*(?:"|$)|-?\d[\d.eE+-]*/gs;

function quoteLongNumber(token: string): string {
  return /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
}

/** A value's own property of this name; undefined when it has none. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

/** A string, number or boolean property as text; empty when it is absent or nested. */
export function scalarOf(value: unknown, name: string): string {
  const scalar = fieldOf(value, name);
  return typeof scalar === 'object' ? '' : textOf(scalar);
}

/** A value as text: null and undefined are empty, objects and lists are JSON. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
