// What nobody sees, and one person's keyboard writes while another's does not.
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

const ASCII = /^\p{ASCII}*$/u;

/**
 * A text as it is compared and searched by, on both sides: in one width and spelling (NFKC), without
 * case, without letters that cannot be seen, and with every run of blanks as one. Folding what is
 * folded changes nothing. Source: Unicode's NFKC_Casefold; the dot of the Turkish i goes, too.
 */
export function foldText(text: string): string {
  // Most texts need no more, and there are a dozen in each of a million records.
  const folded = ASCII.test(text) ? text.toLowerCase() : foldLetters(text);
  return /\s\s|[^\S ]/.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
}

function foldLetters(text: string): string {
  const composed = text.normalize('NFKC').replace(UNSEEN, '');
  // Up and down again: ß is SS only on its way up, and ẞ is ß only on its way down.
  const lower = composed.toLowerCase().toUpperCase().toLowerCase();
  // Greek writes one of its letters otherwise where a word ends.
  return lower.replaceAll('i\u0307', 'i').replaceAll('ς', 'σ').normalize('NFKC');
}
