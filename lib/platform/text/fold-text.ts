// What nobody sees, and one person's keyboard writes while another's does not.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

// What is printable ASCII with single blanks only differs in case.
const BEYOND_CASE = /[^ -~]| {2}/;

/**
 * A text as it is compared and searched by, on both sides: in one width and spelling (NFKC), without
 * case, without letters that cannot be seen, and with every run of blanks as one. Folding what is
 * folded changes nothing. Source: Unicode's NFKC_Casefold; the dot of the Turkish i goes, too.
 */
export function foldText(text: string): string {
  // Most texts need no more, and there are two dozen in each of a million records.
  if (!BEYOND_CASE.test(text)) return text.toLowerCase();
  return text.length > MAX_CACHED_LENGTH ? foldLetters(text) : foldName(text);
}

// The name of a customer comes in each of its records.
const MAX_CACHED_LENGTH = 100;
const MAX_CACHED = 1000;
const foldedNames = new Map<string, string>();

function foldName(text: string): string {
  const known = foldedNames.get(text);
  if (known !== undefined) return known;
  if (foldedNames.size === MAX_CACHED) foldedNames.clear();
  const folded = foldLetters(text);
  foldedNames.set(text, folded);
  return folded;
}

function foldLetters(text: string): string {
  const composed = text.normalize('NFKC').replace(INVISIBLE, '');
  // Up and down again: ß is SS only on its way up, and ẞ is ß only on its way down.
  const lower = composed.toLowerCase().toUpperCase().toLowerCase();
  // Greek writes one of its letters otherwise where a word ends.
  const oneSigma = lower.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
  return oneSigma.normalize('NFKC').replace(/\s+/g, ' ');
}
