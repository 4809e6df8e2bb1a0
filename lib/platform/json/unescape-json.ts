/** The start of a text, up to the requested length, and the length of the full text. */
export type TextPrefix = { prefix: string; fullLength: number };

/**
 * Unescapes a JSON string given without its quotes, up to `maxLength` characters, so that only what
 * is shown of megabytes is built. An incomplete escape at the end of a truncated string is dropped.
 */
export function unescapeJson(escaped: string, maxLength: number): TextPrefix {
  if (!escaped.includes('\\')) {
    return { prefix: escaped.slice(0, maxLength), fullLength: escaped.length };
  }
  let fullLength = 0;
  let shown = 0;
  let at = 0;
  while (at < escaped.length) {
    const next = at + lengthOfCharacter(escaped, at);
    if (next > escaped.length) break;
    at = next;
    fullLength += 1;
    if (fullLength <= maxLength) shown = at;
  }
  return { prefix: JSON.parse(`"${escaped.slice(0, shown)}"`), fullLength };
}

const ESCAPE = 2;
const UNICODE_ESCAPE = 6;

function lengthOfCharacter(escaped: string, at: number): number {
  if (escaped.charAt(at) !== '\\') return 1;
  return escaped.charAt(at + 1) === 'u' ? UNICODE_ESCAPE : ESCAPE;
}
