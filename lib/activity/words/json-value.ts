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
