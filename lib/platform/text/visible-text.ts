import { replaceInvisible } from './invisible-characters';

/**
 * A text of a record, a name or an address as it may be read: what cannot be seen in it, and what
 * would turn round the words beside it, as a mark such as `[U+202E]`. Said twice it is the same.
 * What is sent on, such as a link or a file, has the text itself.
 */
export function visibleText(text: string): string {
  return replaceInvisible(text, (letter) => `[U+${hexOf(letter).toUpperCase().padStart(4, '0')}]`);
}

/** A JSON text that says the same, with what cannot be seen in it as escapes: `\u202e`. */
export function visibleJson(json: string): string {
  return replaceInvisible(json, (letter) =>
    letter
      .split('')
      .map((unit) => `\\u${hexOf(unit).padStart(4, '0')}`)
      .join(''),
  );
}

function hexOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16);
}
