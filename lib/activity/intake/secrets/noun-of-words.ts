import * as vocabulary from './vocabulary';
import { hasWord } from './words';

/** A secret among the words of a name: of `api`, `key`, `id` the one from 1 to 2. */
export type Noun = { word: string; from: number; to: number; isWeak: boolean };

/** The words of a name about its last secret, which is what it tells of. */
export type Reading = { noun: Noun; before: string[]; behind: string[] };

/** A name by its last secret; null when it tells of none. */
export function readingOf(words: string[]): Reading | null {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const noun = nounAt(words, index);
    if (noun) return { noun, before: words.slice(0, noun.from), behind: words.slice(noun.to) };
  }
  return null;
}

function nounAt(words: string[], index: number): Noun | null {
  const word = words[index] ?? '';
  const isStrong =
    hasWord(vocabulary.SECRET_NOUNS, word) || hasWord(vocabulary.CREDENTIAL_NOUNS, word);
  const isWeak = !isStrong && hasWord(vocabulary.WEAK_NOUNS, word);
  if (isStrong || isWeak) return { word, from: index, to: index + 1, isWeak };
  const before = words[index - 1] ?? '';
  const firsts =
    vocabulary.JOINED_NOUNS.get(word) ?? vocabulary.JOINED_NOUNS.get(word.slice(0, -1));
  if (!firsts || !hasWord(firsts, before)) return null;
  // `mot de passe` has a third.
  const from = before === 'de' ? index - 2 : index - 1;
  return { word, from: Math.max(from, 0), to: index + 1, isWeak: false };
}
