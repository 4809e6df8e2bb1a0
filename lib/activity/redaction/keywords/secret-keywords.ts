import * as vocabulary from '@/lib/activity/redaction/names/secret-words';

const NOUNS = [
  ...vocabulary.SECRET_NOUNS,
  ...vocabulary.WHOLE_WORD_NOUNS,
  ...vocabulary.CREDENTIAL_NOUNS,
];

// `pass` makes `password` redundant.
const MINIMAL_NOUNS = NOUNS.filter(
  (noun) => !NOUNS.some((other) => other !== noun && noun.includes(other)),
);

const containsNoun = (word: string) => MINIMAL_NOUNS.some((noun) => word.includes(noun));

// `codes` after `recovery`, where neither word names a secret alone.
const COMPOUND_KEYWORDS = [...vocabulary.COMPOUND_NOUNS].flatMap(([word, qualifiers]) => {
  const needed = [...qualifiers].filter((qualifier) => !containsNoun(qualifier));
  const isCovered = containsNoun(word) || needed.length === 0;
  return isCovered ? [] : [`${word}(?<=(?:${needed.join('|')})(?:e?s)?[^a-z]{0,20}${word})`];
});

// In JSON the letter before a keyword may belong to an escape.
const EXACT_KEYWORDS = ['auth', 'bearer', 'sig(?:nature)?', 'pem', 'kdbx', 'tan', 'losung'].map(
  (word) => `${word}(?![a-z])(?<=(?:[^a-z]|^|\\\\[bfnrt])${word})`,
);
const EXACT_KEYWORD_PAIRS = [
  'auth(?![a-z])(?<=(?:http|basic|proxy|redis|smtp|ftp|mqtt|ldap|snmp|db)[^a-z]{0,20}auth)',
  'tan(?![a-z])(?<=(?:sms|mobile|push|photo)[^a-z]{0,20}tan)',
];

// `code de vérification`, `código de un solo uso`: the noun comes first.
const CODE_FIRST =
  'cod(?:e|igo|ice)s?[^a-z]{0,3}(?:d|de|da|a|di)[^a-z]{0,3}(?:(?:la|l|un|solo|uma|unico|usage|uso)[^a-z]{0,3}){0,3}(?:verifica|securit|segur|sicurez|confirma|acces|acceso|usage|unique|uso|recupera|recuperation|connexion|activa)[a-z]*';

/**
 * Keywords, as regular expression sources without accents: every Latin name of a secret contains
 * one of them, and so does much else.
 */
export const SECRET_KEYWORDS: readonly string[] = [
  ...MINIMAL_NOUNS,
  ...COMPOUND_KEYWORDS,
  ...EXACT_KEYWORDS,
  ...EXACT_KEYWORD_PAIRS,
  CODE_FIRST,
];
