import { foldAccents } from './text/fold-accents';
import { NON_LATIN_SECRETS } from './non-latin/non-latin-names';
import { hasSecretKeyword } from './keywords/has-secret-keyword';

// Known formats whose prefixes are too short for the keyword search.
const hasShortKnownFormat = (text: string) =>
  text.includes('Q~') || text.includes('sk-') || text.includes('ya29.');

/** Letters with accents, and variants of plain letters: a text that has any is folded as a whole. */
export const FOLDABLE =
  /[\u00a0-\u024f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u0300-\u03ff\u1100-\u11ff\u1d00-\u1eff\u2070-\u218f\u2460-\u24ff\u3099\u309a\uf900-\ufaff\ufb00-\ufb06\uff01-\uff9f\ud835]/;

const NON_LATIN = /[\u0370-\uffdc]/;

/**
 * A prefilter: whether a text, JSON or not, has to be searched for secrets. Most texts do not, and
 * the search costs ten times as much as this check. When in doubt it answers yes; where it answers
 * no, redacting would change nothing.
 */
export function mayContainSecret(text: string): boolean {
  // An escape may spell any letter.
  if (text.includes('\\u')) return true;
  // A URL may contain a password before the `@`.
  if (text.includes('@') && /:(?:\\{0,32}\/){2}/.test(text)) return true;
  const folded = FOLDABLE.test(text) ? foldAccents(text) : text;
  if (hasSecretKeyword(folded) || hasShortKnownFormat(folded)) return true;
  return NON_LATIN.test(folded) && NON_LATIN_SECRETS.test(folded);
}
