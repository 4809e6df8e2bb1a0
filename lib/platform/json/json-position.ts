import { visit } from 'jsonc-parser';

/**
 * Where a text stops being valid JSON, given the error of JSON.parse; line and column count from 1.
 * Null: unknown.
 */
export function findJsonPosition(
  text: string,
  error: SyntaxError,
): { line: number; column: number } | null {
  const offset = offsetInMessage(error.message) ?? findOffset(text);
  if (offset === null) return null;
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

// V8 reports the position of some errors only.
function offsetInMessage(message: string): number | null {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return position === undefined ? null : Number(position);
}

function findOffset(text: string): number | null {
  try {
    visit(text, { onError: throwAtOffset }, { disallowComments: true, allowEmptyContent: false });
    return null;
  } catch (error) {
    if (error instanceof InvalidJson) return error.offset;
    // The visitor recurses, so thousands of nested brackets overflow the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

// Thrown to stop at the first error, without spending memory on what follows.
class InvalidJson extends Error {
  constructor(readonly offset: number) {
    super();
  }
}

function throwAtOffset(_code: unknown, offset: number): never {
  throw new InvalidJson(offset);
}
