import { REDACTED } from '@/lib/activity/redaction/redacted';

/**
 * Whether `text` may be what stands, redacted by rules of another time, in `redacted`. A value that was
 * hidden whole may be any; within a sentence what was hidden is one word, or what is hidden in `text`:
 * else all that a sentence goes on to say would be taken for the secret.
 */
export function matchesRedacted(text: string, redacted: string): boolean {
  if (redacted === REDACTED) return true;
  const [beginning = '', ...rest] = redacted.split(REDACTED);
  const ending = rest.pop();
  if (ending === undefined || !text.startsWith(beginning)) return false;
  let at = beginning.length;
  for (const piece of rest) {
    // The first one will do: no word that is longer goes on beyond a blank.
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
