// Invisible characters, which one person's keyboard writes and another's does not.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

// Printable ASCII with single blanks differs only in case.
const BEYOND_CASE = /[^ -~]| {2}/;

/**
 * Folds a text for comparison and search, on both sides: compatibility forms unified (NFKC), case
 * removed, invisible characters removed, runs of blanks collapsed. Idempotent. Source: Unicode's
 * NFKC_Casefold; the dot of the Turkish i is also removed.
 */
export function foldText(text: string): string {
  // Enough for most texts, and there are two dozen in each of a million records.
  if (!BEYOND_CASE.test(text)) return text.toLowerCase();
  return text.length > MAX_CACHED_LENGTH ? foldLetters(text) : foldName(text);
}

// A customer's name recurs in each of its records.
const MAX_CACHED_LENGTH = 100;
const MAX_CACHED = 1000;
const foldedNames = new Map<string, string>();

function foldName(text: string): string {
  const cached = foldedNames.get(text);
  if (cached !== undefined) return cached;
  if (foldedNames.size === MAX_CACHED) foldedNames.clear();
  const folded = foldLetters(text);
  foldedNames.set(text, folded);
  return folded;
}

function foldLetters(text: string): string {
  const composed = text.normalize('NFKC').replace(INVISIBLE, '');
  // Up and down again: ß becomes SS only on the way up, and ẞ becomes ß only on the way down.
  const lower = composed.toLowerCase().toUpperCase().toLowerCase();
  // Greek writes this letter differently at the end of a word.
  const oneSigma = lower.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
  return oneSigma.normalize('NFKC').replace(/\s+/g, ' ');
}
