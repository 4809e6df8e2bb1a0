import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { segment } from './segment';

const ALPHANUMERIC_RUN = /[\p{L}\p{M}\d]+/gu;

// Capitals (`SAS` in `SASToken`, `PINs`), capitalised and lower-case words, and words of other
// scripts.
const WORD = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|(?:(?![A-Za-z])[\p{L}\p{M}])+/gu;

/** Matches letters and digits that form an id: `CFQ7TTC0KLPW`, which ends in `PW` by chance. */
export const ID_PATTERN = /[A-Za-z]\d+[A-Za-z]+\d+[A-Za-z]/;

/**
 * Splits a name into words, in lower case and without accents, at its separators, at changes of
 * case and between known words: `SASToken`, `sas_token` and `sastoken` all become `sas`, `token`.
 * Digits are dropped.
 */
export function splitName(name: string): string[] {
  const runs = foldAccents(name).match(ALPHANUMERIC_RUN) ?? [];
  return runs.flatMap((run) =>
    ID_PATTERN.test(run)
      ? [run]
      : (run.match(WORD) ?? []).flatMap((word) => segment(word.toLowerCase())),
  );
}
