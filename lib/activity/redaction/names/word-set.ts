/** Words in lower case and without accents: `clé` is `cle`. */
export type WordSet = ReadonlySet<string>;

/** Makes a set of the words in a text, which whitespace separates. */
export function wordSet(text: string): WordSet {
  return new Set(text.trim().split(/\s+/));
}

/** Whether a word, or its singular, is in the set. */
export function hasWord(words: WordSet, word: string): boolean {
  if (words.has(word)) return true;
  if (!word.endsWith('s')) return false;
  return (
    words.has(word.slice(0, -1)) ||
    (word.endsWith('ies') && words.has(`${word.slice(0, -3)}y`)) ||
    (word.endsWith('es') && words.has(word.slice(0, -2)))
  );
}
