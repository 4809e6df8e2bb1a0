import { foldAccents } from './letters/fold-accents';
import { SECRETS_IN_OTHER_SCRIPTS } from './vocabulary/other-scripts';
import { hasTellingLetters } from './prose/has-telling-letters';

// What the patterns know by its look, and what has too few letters to be found with those of names.
const hasTellingLook = (text: string) =>
  text.includes('Q~') || text.includes('sk-') || text.includes('ya29.');

// Letters with accents, and those that are only another look of plain ones.
const FOLDS =
  /[\u00a0-\u024f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u0300-\u03ff\u1100-\u11ff\u1d00-\u1eff\u2070-\u218f\u2460-\u24ff\u3099\u309a\uf900-\ufaff\ufb00-\ufb06\uff01-\uff9f\ud835]/;

const OTHER_SCRIPT = /[\u0370-\uffdc]/;

/**
 * Whether a text, JSON or not, needs to be looked into for secrets. Most do not, and looking costs
 * ten times what asking does. In doubt it says yes; where it says no, redacting changes nothing.
 */
export function mayHoldSecret(text: string): boolean {
  // An escape may spell any letter.
  if (text.includes('\\u')) return true;
  // A password may stand in a URL, before the `@`.
  if (text.includes('@') && /:(?:\\{0,32}\/){2}/.test(text)) return true;
  const folded = FOLDS.test(text) ? foldAccents(text) : text;
  if (hasTellingLetters(folded) || hasTellingLook(folded)) return true;
  return OTHER_SCRIPT.test(folded) && SECRETS_IN_OTHER_SCRIPTS.test(folded);
}
