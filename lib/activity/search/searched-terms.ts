import { foldText } from '@/lib/platform/text/fold-text';
import { labelKindOf, withoutJoiningWords } from './line-wording';
import { phraseTerms, searchParts, stripPunctuation } from './search-terms';

/**
 * A search term. In a line of a row that is pasted, `label` is a word or sign of ours beside a value:
 * the texts of many activities have none. `numbers` are two that an arrow joins, which the texts of
 * some activities have as one value, and those of others apart.
 */
export type SearchedTerm =
  { text: string; role?: 'label' } | { text: string; role: 'numbers'; from: string; to: string };

/**
 * What a search looks for: the terms of `parseSearchTerms`, without the words and signs by which a row
 * of the log joins what the record says, so that a row's line finds its activity when it is pasted.
 */
export function searchedTerms(q: string): SearchedTerm[] {
  const terms = searchParts(q).flatMap(({ isPhrase, text }) =>
    isPhrase ? phraseTerms(text).map((phrase) => ({ text: phrase })) : termsOfWords(text),
  );
  const distinct = new Map<string, SearchedTerm>();
  for (const term of terms) if (!distinct.get(term.text)?.role) distinct.set(term.text, term);
  const all = [...distinct.values()].filter(({ text }) => text !== '');
  const telling = all.filter(({ text }) => !SIGNS.has(text));
  if (telling.every(({ role }) => role === 'label')) return all.map(({ text }) => ({ text }));
  return all.filter(({ text }) => text === ARROW || !SIGNS.has(text));
}

const ARROW = '→';

// Between a product and its number, and before licences that were given and taken.
const SIGNS: ReadonlySet<string> = new Set([ARROW, '×', '+', '−']);

const BETWEEN_PARTS = /(?:^|\s)[→·](?=\s|$)/;

function termsOfWords(text: string): SearchedTerm[] {
  const line = withoutJoiningWords(foldText(text));
  const isLine = BETWEEN_PARTS.test(line);
  const words = line.split(' ').map(stripPunctuation);
  return words.flatMap((word, index): SearchedTerm[] => {
    if (isBetweenNumbers(words, index)) return [numbersAround(words, index)];
    if ([index - 1, index + 1].some((arrow) => isBetweenNumbers(words, arrow))) return [];
    const isLabel = word === ARROW || isLabelAt(words, { index, isLine });
    return [isLabel ? { text: word, role: 'label' } : { text: word }];
  });
}

const NUMBER = /^\d+(?:\.\d+)?$/;

function isBetweenNumbers(words: string[], index: number): boolean {
  const [from = '', to = ''] = [words[index - 1], words[index + 1]];
  return words[index] === ARROW && NUMBER.test(from) && NUMBER.test(to);
}

function numbersAround(words: string[], index: number): SearchedTerm {
  const [from = '', to = ''] = [words[index - 1], words[index + 1]];
  return { text: `${from} ${ARROW} ${to}`, role: 'numbers', from, to };
}

// Beside an arrow or a dot, or else before a number: `Device count 48`. There a word that also names a
// change, such as `seats`, does not make one.
function isLabelAt(
  words: string[],
  { index, isLine }: { index: number; isLine: boolean },
): boolean {
  const isOurs = labelKindOf(words[index] ?? '') !== null;
  if (!isOurs || isLine) return isOurs;
  let [start, end] = [index, index];
  while (start > 0 && labelKindOf(words[start - 1] ?? '') !== null) start -= 1;
  while (end < words.length && labelKindOf(words[end] ?? '') !== null) end += 1;
  const isField = words.slice(start, end).some((word) => labelKindOf(word) === 'field');
  return isField && /\d/.test(words[end] ?? '');
}
