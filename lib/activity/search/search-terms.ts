import { foldText } from '@/lib/fold-text';

/** More words than this are a text that was pasted by mistake, and each costs a look at every text. */
export const MOST_TERMS = 20;

// A phrase in quotation marks, of any keyboard or of a word processor; else what blanks part.
const TERM = /["＂“”„‟«»](?<phrase>[^"＂“”„‟«»]*)["＂“”„‟«»]|(?<word>\S+)/gu;

/**
 * What is looked for, each by itself: words, and phrases in quotation marks; folded as the texts are,
 * each once, in the order of writing. Empty where nothing is left that could be found.
 */
export function parseSearchTerms(q: string): string[] {
  const terms = [...q.matchAll(TERM)].map(({ groups }) =>
    foldText(groups?.phrase ?? groups?.word ?? '').trim(),
  );
  return [...new Set(terms)].filter(Boolean);
}
