import * as vocabulary from './vocabulary';

const NOUNS = [
  ...vocabulary.SECRET_NOUNS,
  ...vocabulary.WEAK_NOUNS,
  ...vocabulary.CREDENTIAL_NOUNS,
];

// `password` need not be looked for beside `pass`.
const SHORTEST = NOUNS.filter(
  (noun) => !NOUNS.some((other) => other !== noun && noun.includes(other)),
);

const holdsNoun = (word: string) => SHORTEST.some((noun) => word.includes(noun));

// `codes` behind `recovery`, where neither word tells a secret alone.
const JOINED = [...vocabulary.JOINED_NOUNS].flatMap(([word, firsts]) => {
  const untold = [...firsts].filter((first) => !holdsNoun(first));
  const isTold = holdsNoun(word) || untold.length === 0;
  return isTold ? [] : [`${word}(?<=(?:${untold.join('|')})(?:e?s)?[^a-z]{0,20}${word})`];
});

// In JSON a letter before them may be that of an escape.
const LONE = ['auth', 'bearer', 'sig(?:nature)?'].map(
  (word) => `${word}(?![a-z])(?<=(?:[^a-z]|^|\\\\[bfnrt])${word})`,
);
const LONE_PAIR = 'auth(?![a-z])(?<=(?:http|basic|proxy)[^a-z]{0,20}auth)';

/**
 * What every Latin name that tells a secret has in its letters, accents left out, as sources of
 * expressions; much else has it, too.
 */
export const TELLING_LETTERS: readonly string[] = [...SHORTEST, ...JOINED, ...LONE, LONE_PAIR];
