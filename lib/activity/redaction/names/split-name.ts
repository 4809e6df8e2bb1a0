import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { segment } from './segment';

const ALPHANUMERIC_RUN = /[\p{L}\p{M}\d]+/gu;

// Capitals (`SAS` of `SASToken`, `PINs`), capitalised and small words, and words of other scripts.
const WORD = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|(?:(?![A-Za-z])[\p{L}\p{M}])+/gu;

/** A run of letters and digits that is an id: `CFQ7TTC0KLPW`, which ends in `PW` by chance. */
export const ID_PATTERN = /[A-Za-z]\d+[A-Za-z]+\d+[A-Za-z]/;

/**
 * The words of a name, in lower case and without accents: told by its separators, by the case of its
 * letters, and by the words that are known: `SASToken`, `sas_token` and `sastoken` are `sas`,
 * `token`. Digits are left out.
 */
export function splitName(name: string): string[] {
  const pieces = foldAccents(name).match(ALPHANUMERIC_RUN) ?? [];
  return pieces.flatMap((piece) =>
    ID_PATTERN.test(piece)
      ? [piece]
      : (piece.match(WORD) ?? []).flatMap((word) => segment(word.toLowerCase())),
  );
}
