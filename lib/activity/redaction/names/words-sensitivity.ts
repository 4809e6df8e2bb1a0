import type { Sensitivity } from './sensitivity';
import { parseName, type ParsedName } from './parsed-name';
import * as around from './setting-words';
import * as vocabulary from './secret-words';
import { hasWord, wordSet, type WordSet } from './word-set';

/** How much is secret under a name of these words; null when none of them is a secret noun. */
export function sensitivityOfWords(words: string[]): Sensitivity | null {
  const name = parseName(words);
  if (!name) return null;
  if (isHarmlessKind(name) || isSettingAfter(name) || isSettingBefore(name, around.PREPOSITIONS))
    return 'nothing';
  if (name.before.some((word) => around.FLAGS.has(word))) return 'nothing';
  if (words.some((word) => hasWord(vocabulary.CREDENTIAL_NOUNS, word))) return 'credentials';
  return name.before.some((word) => around.ACTION_VERBS.has(word)) ? 'unless_flag' : 'everything';
}

/**
 * Whether the value that follows these words in a sentence is a secret. In sentences, words such as
 * `is` and `must` before the noun have no meaning. `isStrict` allows no unknown words between the
 * noun and the value.
 */
export function isSecretInProse(name: ParsedName, { isStrict }: { isStrict: boolean }): boolean {
  const { noun } = name;
  if (isHarmlessKind(name) || isSettingBefore(name, GENITIVE_PREPOSITIONS)) return false;
  return !isSettingAfter({
    ...name,
    noun: { ...noun, isAmbiguous: noun.isAmbiguous || isStrict },
  });
}

// In a sentence only these lead from a property to its owner.
const GENITIVE_PREPOSITIONS = wordSet('of de del della des du da do di d l van');

const KEY_NOUNS = wordSet('key clef clave chave chiave klucz schlussel schluessel sleutel');

const QUANTITIES = wordSet('max min maximum minimum total num');

// A maximum number, a public key, the token of a public key or of the next page, a boarding pass.
function isHarmlessKind({ noun, before, after }: ParsedName): boolean {
  const last = before.at(-1) ?? '';
  if (QUANTITIES.has(last)) return true;
  if (hasWord(KEY_NOUNS, noun.word)) {
    const beside = [...before.slice(-2), ...after.slice(0, 1)];
    return beside.some((word) => vocabulary.HARMLESS_KEYS.has(word));
  }
  if (/^(?:token|jeton)s?$/.test(noun.word))
    return vocabulary.HARMLESS_TOKENS.has(last) || before.includes('public');
  if (/^authori[sz]ations?$/.test(noun.word))
    return !(last === '' || HEADER_WORDS.has(last)) || noun.word.endsWith('s');
  if (/^(?:pin|code)$/.test(noun.word) && vocabulary.HARMLESS_PINS.has(last)) return true;
  return noun.word === 'pass' && vocabulary.HARMLESS_PASSES.has(last);
}

// With these words an authorization is the value of a header; elsewhere it is a right.
const HEADER_WORDS = wordSet(
  'http https proxy x header headers request basic bearer www original forwarded api',
);

const QUALIFIERS = [around.NEUTRAL, around.COMPANIONS, around.DETERMINERS];
const ISSUED_SECRET = /^(?:token|secret|jeton|keys?$|cookie)/;

// A hint of these is the first letters of a generated value; a hint that a person writes for a
// password gives it away.
const MACHINE_MADE_SECRET = /^(?:token|secret|jeton|\w*keys?$)/;

const PURPOSE_PREPOSITIONS = wordSet('for from to para pour fur voor per');

// Words after a preposition do not count: `passwordForResetPage` is a password.
function isSettingAfter({ noun, after }: ParsedName): boolean {
  const end = after.findIndex(
    (word) => GENITIVE_PREPOSITIONS.has(word) || PURPOSE_PREPOSITIONS.has(word),
  );
  // `tokensPerMinute` is a rate.
  if (after[0] === 'per' && noun.word.endsWith('s')) return true;
  const head = end < 0 ? after : after.slice(0, end);
  return head.some((word) => {
    if (word === 'hint') return MACHINE_MADE_SECRET.test(noun.word);
    if (hasWord(around.NEUTRAL, word) || around.PREPOSITIONS.has(word)) return false;
    if (hasWord(around.LOCATIONS, word)) return ISSUED_SECRET.test(noun.word);
    if (isSetting(word)) return true;
    // When in doubt a password is one; a pass, a pin or a key has many other uses.
    return noun.isAmbiguous && !(hasWord(around.COMPANIONS, word) && !/^keys?$/.test(noun.word));
  });
}

function isSetting(word: string): boolean {
  if (hasWord(around.NEUTRAL, word)) return false;
  return (
    hasWord(around.SETTINGS, word) ||
    hasWord(around.LEADING_SETTINGS, word) ||
    hasWord(around.TRAILING_SETTINGS, word) ||
    around.SETTING_ENDING.test(word)
  );
}

// `politica de contrasenas`, `length of the new password`; and the same without a preposition.
function isSettingBefore({ before }: ParsedName, prepositions: WordSet): boolean {
  if (before.some((word, at) => isLeadingSetting(word, before[at + 1] ?? ''))) return true;
  const last = before.findLastIndex((word) => prepositions.has(word));
  const between = before.slice(last + 1);
  const isQualified = between.every((word) => QUALIFIERS.some((words) => hasWord(words, word)));
  return last > 0 && isQualified && before.slice(0, last).some(isSettingOf);
}

const COUNT_WORDS = wordSet('number nb anzahl nombre numero');

// `numberOfSecrets`; but a phone number's password is one.
const isSettingOf = (word: string) => isSetting(word) || hasWord(COUNT_WORDS, word);

const PAST_TENSE_VERBS = wordSet('cambio modifica restablecio');

// `se cambió la contraseña` reports a change.
function isLeadingSetting(word: string, next: string): boolean {
  return (
    hasWord(around.LEADING_SETTINGS, word) &&
    !(PAST_TENSE_VERBS.has(word) && around.DETERMINERS.has(next))
  );
}
