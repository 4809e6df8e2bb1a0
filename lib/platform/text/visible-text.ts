import { replaceInvisible } from './invisible-characters';

/**
 * Makes invisible characters, and those that reorder the words around them, visible as marks such
 * as `[U+202E]`, in a text from a record, a name or an address. Idempotent. For display only: links
 * and files get the text itself.
 */
export function visibleText(text: string): string {
  return replaceInvisible(
    text,
    (character) => `[U+${hexOf(character).toUpperCase().padStart(4, '0')}]`,
  );
}

/** The same JSON with invisible characters written as escapes: `\u202e`. */
export function visibleJson(json: string): string {
  return replaceInvisible(json, (character) =>
    character
      .split('')
      .map((unit) => `\\u${hexOf(unit).padStart(4, '0')}`)
      .join(''),
  );
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
