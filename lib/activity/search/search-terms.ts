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
  const terms = searchParts(q).flatMap(({ isPhrase, text }) =>
    isPhrase ? phraseTerms(text) : text.split(' ').map(stripPunctuation),
  );
  return [...new Set(terms)].filter(Boolean);
}

/** A phrase without its quotation marks, or the words between two phrases with single blanks. */
type SearchPart = { isPhrase: boolean; text: string };

/** The parts of a search, in the order of typing. */
export function searchParts(q: string): SearchPart[] {
  const parts: SearchPart[] = [];
  for (const { groups } of q.matchAll(TERM)) {
    const { phrase, word = '' } = groups ?? {};
    const last = parts.at(-1);
    if (phrase !== undefined) parts.push({ isPhrase: true, text: phrase });
    else if (last && !last.isPhrase) last.text += ` ${word}`;
    else parts.push({ isPhrase: false, text: word });
  }
  return parts;
}

/** The terms of a phrase: of a row's summary, each part is searched for. */
export function phraseTerms(phrase: string): string[] {
  return phrase.split(PART_SEPARATOR).map((part) => foldText(part).trim());
}

/** A word as a term; empty for what stands between the parts of a row's summary. */
export function stripPunctuation(word: string): string {
  if (word === '·') return '';
  // A word of punctuation only is searched for as it is.
  return foldText(word.replace(SURROUNDING_PUNCTUATION, '')).trim() || foldText(word).trim();
}
