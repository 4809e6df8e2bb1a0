/** Symbols that replace letters in the most common secret word: `P@ssword`, `pa$$word`, `p455`. */
export const LEET_LETTERS = /(?<=p)[@4](?=[s$5]{2})|(?<=p[a@4])(?:\$\$|55|[$5](?=s))/gi;

/** Replaces each such symbol by its letter. */
export function withoutLeet(symbols: string): string {
  return symbols.replace(/[@4]/g, 'a').replace(/[$5]/g, 's');
}
