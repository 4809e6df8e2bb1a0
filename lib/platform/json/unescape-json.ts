/** The start of a text, up to the requested length, and the length of the full text. */
export type TextPrefix = { prefix: string; fullLength: number };

/**
 * Unescapes a JSON string given without its quotes, up to `maxLength` characters, so that only what
 * is shown of megabytes is built. An incomplete escape at the end of a truncated string is dropped.
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
