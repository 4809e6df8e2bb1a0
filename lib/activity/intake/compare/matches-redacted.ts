import { REDACTED } from '@/lib/activity/redaction/redacted';

/**
 * Whether other rules may have redacted `text` to `redacted`. A fully redacted value matches any
 * text. In a sentence, `[redacted]` matches one word or itself: otherwise the rest of the sentence
 * could pass for the secret.
 */
export function matchesRedacted(text: string, redacted: string): boolean {
  if (redacted === REDACTED) return true;
  const [beginning = '', ...rest] = redacted.split(REDACTED);
  const ending = rest.pop();
  if (ending === undefined || !text.startsWith(beginning)) return false;
  let at = beginning.length;
  for (const piece of rest) {
    // The first match is enough: a word does not continue beyond a blank.
    const found = text.indexOf(piece, at + 1);
    if (found < 0 || !isOneWord(text.slice(at, found))) return false;
    at = found + piece.length;
  }
  const end = text.length - ending.length;
  return end > at && text.endsWith(ending) && isOneWord(text.slice(at, end));
}

const WORD_BOUNDARY = /[\s"'`,;<>(){}[\]]/;

function isOneWord(text: string): boolean {
  return text === REDACTED || !WORD_BOUNDARY.test(text);
}
