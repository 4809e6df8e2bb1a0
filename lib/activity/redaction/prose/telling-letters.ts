import * as vocabulary from '@/lib/activity/redaction/vocabulary/vocabulary';

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
const LONE = ['auth', 'bearer', 'sig(?:nature)?', 'pem', 'kdbx', 'tan', 'losung'].map(
  (word) => `${word}(?![a-z])(?<=(?:[^a-z]|^|\\\\[bfnrt])${word})`,
);
const LONE_PAIRS = [
  'auth(?![a-z])(?<=(?:http|basic|proxy|redis|smtp|ftp|mqtt|ldap|snmp|db)[^a-z]{0,20}auth)',
  'tan(?![a-z])(?<=(?:sms|mobile|push|photo)[^a-z]{0,20}tan)',
];

// `code de vérification`, `código de un solo uso`: the head comes first.
const CODE_FIRST =
  'cod(?:e|igo|ice)s?[^a-z]{0,3}(?:d|de|da|a|di)[^a-z]{0,3}(?:(?:la|l|un|solo|uma|unico|usage|uso)[^a-z]{0,3}){0,3}(?:verifica|securit|segur|sicurez|confirma|acces|acceso|usage|unique|uso|recupera|recuperation|connexion|activa)[a-z]*';

/**
 * What every Latin name that tells a secret has in its letters, accents left out, as sources of
 * expressions; much else has it, too.
 */
export const TELLING_LETTERS: readonly string[] = [
  ...SHORTEST,
  ...JOINED,
  ...LONE,
  ...LONE_PAIRS,
  CODE_FIRST,
];
