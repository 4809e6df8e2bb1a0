import { foldText } from '@/lib/platform/text/fold-text';

/** More words than this were pasted by mistake, and each is compared with every text. */
export const MAX_TERMS = 64;

// A phrase in quotation marks of any keyboard or word processor; otherwise a word between blanks.
const TERM = /["＂“”„‟«»](?<phrase>[^"＂“”„‟«»]*)["＂“”„‟«»]|(?<word>\S+)/gu;

// Between the parts of a row's summary; each part is searched for.
const PART_SEPARATOR = /(?:^|\s)·(?=\s|$)/gu;

// Punctuation around a word in a sentence or in a row, which stored values do not have.
const SURROUNDING_PUNCTUATION = /^[\p{Ps}\p{Pi}]+|[\p{Pe}\p{Pf},;:.!?、。，：；！？…]+$/gu;

/**
 * The search terms: words, and phrases in quotation marks; folded like the texts, without
 * duplicates, in the order of typing. Empty when nothing is left to search for.
 */
export function parseSearchTerms(q: string): string[] {
  const terms = [...q.matchAll(TERM)].flatMap(({ groups }) =>
    groups?.phrase === undefined
      ? [stripPunctuation(groups?.word ?? '')]
      : phraseParts(groups.phrase),
  );
  return [...new Set(terms)].filter(Boolean);
}

function phraseParts(phrase: string): string[] {
  return phrase.split(PART_SEPARATOR).map((part) => foldText(part).trim());
}

// A word of punctuation only is searched for as it is.
function stripPunctuation(word: string): string {
  if (word === '·') return '';
  return foldText(word.replace(SURROUNDING_PUNCTUATION, '')).trim() || foldText(word).trim();
}
