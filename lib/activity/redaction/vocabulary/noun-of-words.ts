import * as vocabulary from './vocabulary';
import { hasWord, wordList } from './words';

/** A secret among the words of a name: of `api`, `key`, `id` the one from 1 to 2. */
export type Noun = { word: string; from: number; to: number; hasOtherUses: boolean };

/** The words of a name about its last secret, which is what it tells of. */
export type Reading = { noun: Noun; before: string[]; behind: string[] };

const NOUNS = [vocabulary.SECRET_NOUNS, vocabulary.WEAK_NOUNS, vocabulary.CREDENTIAL_NOUNS];

const OF_OTHER_USES = wordList(`
  pass pin puk key otp sas cookie authorization salt pfx parola parole geheim clave clef chave chiave sleutel
  schlussel schluessel klucz jeton cred`);

/** A name by its last secret; null when it tells of none. */
export function readingOf(words: string[]): Reading | null {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const noun = nounAt(words, index);
    if (noun) return { noun, before: words.slice(0, noun.from), behind: words.slice(noun.to) };
  }
  return null;
}

const CODE = /^(?:code|codigo|codice)s?$/;
const OF_CODES =
  /^(?:verifica|securit|segur|sicurez|confirma|acces|unique|uso$|recupera|connexion$|activa)/;
const CODE_JOINTS = wordList('d de da di a la l un solo uma unico usage uso');
const MOST_JOINTS = 4;

// `code de vérification`, `código de un solo uso`
function codeEndingAt(words: string[], index: number): Noun | null {
  if (!OF_CODES.test(words[index] ?? '')) return null;
  for (let from = index - 1; from >= 0 && index - from <= MOST_JOINTS + 1; from -= 1) {
    const word = words[from] ?? '';
    if (CODE.test(word) && from < index - 1)
      return { word: 'code', from, to: index + 1, hasOtherUses: false };
    if (!CODE_JOINTS.has(word)) return null;
  }
  return null;
}

function nounAt(words: string[], index: number): Noun | null {
  const code = codeEndingAt(words, index);
  if (code) return code;
  const word = words[index] ?? '';
  const before = words[index - 1] ?? '';
  // `PassWd` is of two words only by its capitals.
  if (vocabulary.SECRET_NOUNS.has(before + word))
    return { word: before + word, from: index - 1, to: index + 1, hasOtherUses: false };
  if (NOUNS.some((nouns) => hasWord(nouns, word)))
    return { word, from: index, to: index + 1, hasOtherUses: hasWord(OF_OTHER_USES, word) };
  const firsts =
    vocabulary.JOINED_NOUNS.get(word) ?? vocabulary.JOINED_NOUNS.get(word.slice(0, -1));
  if (!firsts || !hasWord(firsts, before)) return null;
  // `mot de passe` has a third.
  const from = before === 'de' ? index - 2 : index - 1;
  return { word, from: Math.max(from, 0), to: index + 1, hasOtherUses: false };
}
