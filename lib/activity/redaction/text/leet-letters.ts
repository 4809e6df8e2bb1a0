/** Signs that stand for letters of the commonest secret: `P@ssword`, `pa$$word`, `p455`. */
export const LEET_LETTERS = /(?<=p)[@4](?=[s$5]{2})|(?<=p[a@4])(?:\$\$|55|[$5](?=s))/gi;

/** The letters for such signs, one for each. */
export function withoutLeet(signs: string): string {
  return signs.replace(/[@4]/g, 'a').replace(/[$5]/g, 's');
}
