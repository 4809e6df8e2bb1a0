/** Whether a text of a record holds nothing: it is absent, blank, or nothing as JSON writes it. */
export function isEmptyValue(text: string | null): boolean {
  return text === null || /^\s*(?:null)?\s*$/.test(text);
}

/** A JSON text parsed; null when it is none. Never throws for what a record may hold. */
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
 * The same, but a whole number of more digits than JavaScript keeps becomes a text of them: it is
 * an id.
 */
export function parseJsonKeepingDigits(text: string): unknown {
  return parseJson(LONG_NUMBER.test(text) ? text.replace(TOKENS, quoteLongNumber) : text);
}

const LONG_NUMBER = /[:[,]\s*-?\d{16}/;
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

function quoteLongNumber(token: string): string {
  return /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
}

/** A field of a parsed value, of its own; undefined when it has none of the name. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

/** A field that is a text, a number or a boolean, as text; empty when it is absent or nested. */
export function scalarOf(value: unknown, name: string): string {
  const scalar = fieldOf(value, name);
  return typeof scalar === 'object' ? '' : textOf(scalar);
}

/** A value as text: nothing is empty, what is nested is JSON. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
