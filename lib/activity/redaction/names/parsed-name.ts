import * as vocabulary from './secret-words';
import { hasWord, wordSet } from './word-set';

/** A secret noun among the words of a name: in `api`, `key`, `id` the one from 1 to 2. */
export type SecretNoun = { word: string; from: number; to: number; isAmbiguous: boolean };

/** The words of a name before and after its last secret noun, which is what the name is about. */
export type ParsedName = { noun: SecretNoun; before: string[]; after: string[] };

const SECRET_NOUN_SETS = [
  vocabulary.SECRET_NOUNS,
  vocabulary.WHOLE_WORD_NOUNS,
  vocabulary.CREDENTIAL_NOUNS,
];

const AMBIGUOUS_NOUNS = wordSet(`
  pass pin puk key otp sas cookie authorization salt pfx parola parole geheim clave clef chave chiave sleutel
  schlussel schluessel klucz jeton cred`);

/** Parses a name at its last secret noun; null when it has none. */
export function parseName(words: string[]): ParsedName | null {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const noun = nounAt(words, index);
    if (noun) return { noun, before: words.slice(0, noun.from), after: words.slice(noun.to) };
  }
  return null;
}

const CODE_NOUN = /^(?:code|codigo|codice)s?$/;
const CODE_QUALIFIER =
  /^(?:verifica|securit|segur|sicurez|confirma|acces|unique|uso$|recupera|connexion$|activa)/;
const CODE_PREPOSITIONS = wordSet('d de da di a la l un solo uma unico usage uso');
const MAX_PREPOSITIONS = 4;

// `code de vérification`, `código de un solo uso`
function codeEndingAt(words: string[], index: number): SecretNoun | null {
  if (!CODE_QUALIFIER.test(words[index] ?? '')) return null;
  for (let from = index - 1; from >= 0 && index - from <= MAX_PREPOSITIONS + 1; from -= 1) {
    const word = words[from] ?? '';
    if (CODE_NOUN.test(word) && from < index - 1)
      return { word: 'code', from, to: index + 1, isAmbiguous: false };
    if (!CODE_PREPOSITIONS.has(word)) return null;
  }
  return null;
}

function nounAt(words: string[], index: number): SecretNoun | null {
  const code = codeEndingAt(words, index);
  if (code) return code;
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  // `PassWd` is two words only because of its capitals.
  if (vocabulary.SECRET_NOUNS.has(before + word))
    return { word: before + word, from: index - 1, to: index + 1, isAmbiguous: false };
  if (SECRET_NOUN_SETS.some((nouns) => hasWord(nouns, word)))
    return { word, from: index, to: index + 1, isAmbiguous: hasWord(AMBIGUOUS_NOUNS, word) };
  const qualifiers =
    vocabulary.COMPOUND_NOUNS.get(word) ?? vocabulary.COMPOUND_NOUNS.get(word.slice(0, -1));
  if (!qualifiers || !hasWord(qualifiers, before)) return null;
  // `mot de passe` has a third word.
  const from = before === 'de' ? index - 2 : index - 1;
  return { word, from: Math.max(from, 0), to: index + 1, isAmbiguous: false };
}
