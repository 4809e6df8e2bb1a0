/** A text, or as much of it as was asked for, and how many characters it has in all. */
export type ReadText = { beginning: string; length: number };

/**
 * The characters of a quoted text of JSON, of which `written` stands between the quotes; `most` of
 * them at the most, so that of megabytes only what is shown is made. Half an escape at the end, of a
 * text that was cut, is left out.
 */
export function unquoted(written: string, most: number): ReadText {
  if (!written.includes('\\')) {
    return { beginning: written.slice(0, most), length: written.length };
  }
  let length = 0;
  let shown = 0;
  let at = 0;
  while (at < written.length) {
    const next = at + lengthOfCharacter(written, at);
    if (next > written.length) break;
    at = next;
    length += 1;
    if (length <= most) shown = at;
  }
  return { beginning: JSON.parse(`"${written.slice(0, shown)}"`), length };
}

const ESCAPE = 2;
const UNICODE_ESCAPE = 6;

function lengthOfCharacter(written: string, at: number): number {
  if (written.charAt(at) !== '\\') return 1;
  return written.charAt(at + 1) === 'u' ? UNICODE_ESCAPE : ESCAPE;
}
