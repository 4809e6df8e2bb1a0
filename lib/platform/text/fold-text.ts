// What nobody sees, and one person's keyboard writes while another's does not.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

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
  return text.length > LONGEST_KEPT ? foldLetters(text) : foldName(text);
}

// The name of a customer comes in each of its records.
const LONGEST_KEPT = 100;
const MOST_KEPT = 1000;
const kept = new Map<string, string>();

function foldName(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size === MOST_KEPT) kept.clear();
  const folded = foldLetters(text);
  kept.set(text, folded);
  return folded;
}

function foldLetters(text: string): string {
  const composed = text.normalize('NFKC').replace(UNSEEN, '');
  // Up and down again: ß is SS only on its way up, and ẞ is ß only on its way down.
  const lower = composed.toLowerCase().toUpperCase().toLowerCase();
  // Greek writes one of its letters otherwise where a word ends.
  const oneSigma = lower.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ');
  return oneSigma.normalize('NFKC').replace(/\s+/g, ' ');
}
