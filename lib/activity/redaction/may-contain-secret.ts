import { foldAccents } from './text/fold-accents';
import { NON_LATIN_SECRETS } from './non-latin/non-latin-names';
import { hasSecretKeyword } from './keywords/has-secret-keyword';

// What the patterns know by its look, and what has too few letters to be found with those of names.
const hasShortKnownFormat = (text: string) =>
  text.includes('Q~') || text.includes('sk-') || text.includes('ya29.');

// Letters with accents, and those that are only another look of plain ones.
const FOLDABLE =
  /[\u00a0-\u024f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u0300-\u03ff\u1100-\u11ff\u1d00-\u1eff\u2070-\u218f\u2460-\u24ff\u3099\u309a\uf900-\ufaff\ufb00-\ufb06\uff01-\uff9f\ud835]/;

const NON_LATIN = /[\u0370-\uffdc]/;

/**
 * Whether a text, JSON or not, needs to be looked into for secrets. Most do not, and looking costs
 * ten times what asking does. In doubt it says yes; where it says no, redacting changes nothing.
 */
export function mayContainSecret(text: string): boolean {
  // An escape may spell any letter.
  if (text.includes('\\u')) return true;
  // A password may stand in a URL, before the `@`.
  if (text.includes('@') && /:(?:\\{0,32}\/){2}/.test(text)) return true;
  const folded = FOLDABLE.test(text) ? foldAccents(text) : text;
  if (hasSecretKeyword(folded) || hasShortKnownFormat(folded)) return true;
  return NON_LATIN.test(folded) && NON_LATIN_SECRETS.test(folded);
}
