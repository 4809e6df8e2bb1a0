import { REDACTED } from '@/lib/activity/redaction/redacted';

/**
 * Whether other rules may have redacted `text` to `redacted`. A fully redacted value matches any
 * text. In a sentence, `[redacted]` matches one word or itself: otherwise the rest of the sentence
 * could pass for the secret.
 */
export function matchesRedacted(text: string, redacted: string): boolean {
  if (redacted === REDACTED) return true;
  const [prefix = '', ...rest] = redacted.split(REDACTED);
  const suffix = rest.pop();
  if (suffix === undefined || !text.startsWith(prefix)) return false;
  let at = prefix.length;
  for (const chunk of rest) {
    // The first match is enough: a word does not continue beyond a blank.
    const position = text.indexOf(chunk, at + 1);
    if (position < 0 || !isOneWord(text.slice(at, position))) return false;
    at = position + chunk.length;
  }
  const end = text.length - suffix.length;
  return end > at && text.endsWith(suffix) && isOneWord(text.slice(at, end));
}

const WORD_BOUNDARY = /[\s"'`,;<>(){}[\]]/;

function isOneWord(text: string): boolean {
  return text === REDACTED || !WORD_BOUNDARY.test(text);
}
