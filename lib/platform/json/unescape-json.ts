/** A text, or as much of it as was asked for, and how many characters it has in all. */
export type TextPrefix = { prefix: string; fullLength: number };

/**
 * The characters of a quoted text of JSON, of which `written` stands between the quotes; `most` of
 * them at the most, so that of megabytes only what is shown is made. Half an escape at the end, of a
 * text that was cut, is left out.
 */
export function unescapeJson(written: string, most: number): TextPrefix {
  if (!written.includes('\\')) {
    return { prefix: written.slice(0, most), fullLength: written.length };
  }
  let fullLength = 0;
  let shown = 0;
  let at = 0;
  while (at < written.length) {
    const next = at + lengthOfCharacter(written, at);
    if (next > written.length) break;
    at = next;
    fullLength += 1;
    if (fullLength <= most) shown = at;
  }
  return { prefix: JSON.parse(`"${written.slice(0, shown)}"`), fullLength };
}

const ESCAPE = 2;
const UNICODE_ESCAPE = 6;

function lengthOfCharacter(written: string, at: number): number {
  if (written.charAt(at) !== '\\') return 1;
  return written.charAt(at + 1) === 'u' ? UNICODE_ESCAPE : ESCAPE;
}
