import { foldText } from '@/lib/platform/text/fold-text';

/** More words than this are a text that was pasted by mistake, and each costs a look at every text. */
export const MAX_TERMS = 64;

// A phrase in quotation marks, of any keyboard or of a word processor; else what blanks part.
const TERM = /["＂“”„‟«»](?<phrase>[^"＂“”„‟«»]*)["＂“”„‟«»]|(?<word>\S+)/gu;

// Between the parts of what a row says, of which each is looked for.
const PART_SEPARATOR = /(?:^|\s)·(?=\s|$)/gu;

// What stands round a word where it is read, in a sentence or as a row has it, and not in what is stored.
const SURROUNDING_PUNCTUATION = /^[\p{Ps}\p{Pi}]+|[\p{Pe}\p{Pf},;:.!?、。，：；！？…]+$/gu;

/**
 * What is looked for, each by itself: words, and phrases in quotation marks; folded as the texts are,
 * each once, in the order of writing. Empty where nothing is left that could be found.
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

// What has nothing but such signs is looked for as it is.
function stripPunctuation(word: string): string {
  if (word === '·') return '';
  return foldText(word.replace(SURROUNDING_PUNCTUATION, '')).trim() || foldText(word).trim();
}
