import type { Cover } from '@/lib/activity/redaction/secret-names';
import { readingOf, type Reading } from './noun-of-words';
import * as around from './setting-words';
import * as vocabulary from './vocabulary';
import { hasWord, wordList, type Words } from './words';

/** How much is secret under a name of these words; null when none of them tells of a secret. */
export function coverOfWords(words: string[]): Cover | null {
  const reading = readingOf(words);
  if (!reading) return null;
  if (isOpenKind(reading) || isSettingBehind(reading) || isSettingBefore(reading, around.JOINTS))
    return 'nothing';
  if (reading.before.some((word) => around.FLAGS.has(word))) return 'nothing';
  if (words.some((word) => hasWord(vocabulary.CREDENTIAL_NOUNS, word))) return 'credentials';
  return reading.before.some((word) => around.DEEDS.has(word)) ? 'unless_flag' : 'everything';
}

/**
 * Whether what a sentence says behind these words is a secret. There words such as `is` and `must`
 * before it mean nothing; `isSure` asks for nothing unknown between the secret and its value.
 */
export function isSecretSpoken(reading: Reading, { isSure }: { isSure: boolean }): boolean {
  const { noun, behind } = reading;
  if (isOpenKind(reading) || isSettingBefore(reading, OF)) return false;
  return !isSettingBehind({
    ...reading,
    noun: { ...noun, hasOtherUses: noun.hasOtherUses || isSure },
    behind,
  });
}

// In a sentence only these lead from a thing to what it is of.
const OF = wordList('of de del della des du da do di d l van');

const KEYS = wordList('key clef clave chave chiave klucz schlussel schluessel sleutel');

const QUANTITIES = wordList('max min maximum minimum total num');

// How many there may be, a public key, the token of a public key or of the next page, a boarding pass.
function isOpenKind({ noun, before, behind }: Reading): boolean {
  const last = before.at(-1) ?? '';
  if (QUANTITIES.has(last)) return true;
  if (hasWord(KEYS, noun.word)) {
    const beside = [...before.slice(-2), ...behind.slice(0, 1)];
    return beside.some((word) => vocabulary.OPEN_KEYS.has(word));
  }
  if (/^(?:token|jeton)s?$/.test(noun.word))
    return vocabulary.OPEN_TOKENS.has(last) || before.includes('public');
  if (/^authori[sz]ations?$/.test(noun.word))
    return !(last === '' || HEADERS.has(last)) || noun.word.endsWith('s');
  if (/^(?:pin|code)$/.test(noun.word) && vocabulary.OPEN_PINS.has(last)) return true;
  return noun.word === 'pass' && vocabulary.OPEN_PASSES.has(last);
}

// What an authorization is of where it is a header's; elsewhere it is a right.
const HEADERS = wordList(
  'http https proxy x header headers request basic bearer www original forwarded api',
);

const BESIDE = [around.NEUTRAL, around.COMPANIONS, around.DETERMINERS];
const ISSUED = /^(?:token|secret|jeton|keys?$|cookie)/;

// The first letters of what a machine made; what a person notes of a password gives it away.
const HINTED = /^(?:token|secret|jeton|\w*keys?$)/;

const ENDING_JOINTS = wordList('for from to para pour fur voor per');

// Up to a small word that says whose it is: `passwordForResetPage` is a password.
function isSettingBehind({ noun, behind }: Reading): boolean {
  const end = behind.findIndex((word) => OF.has(word) || ENDING_JOINTS.has(word));
  // `tokensPerMinute` is a rate.
  if (behind[0] === 'per' && noun.word.endsWith('s')) return true;
  const head = end < 0 ? behind : behind.slice(0, end);
  return head.some((word) => {
    if (word === 'hint') return HINTED.test(noun.word);
    if (hasWord(around.NEUTRAL, word) || around.JOINTS.has(word)) return false;
    if (hasWord(around.PLACES, word)) return ISSUED.test(noun.word);
    if (isSetting(word)) return true;
    // In doubt a password is one; a pass, a pin or a key has many other uses.
    return noun.hasOtherUses && !(hasWord(around.COMPANIONS, word) && !/^keys?$/.test(noun.word));
  });
}

function isSetting(word: string): boolean {
  if (hasWord(around.NEUTRAL, word)) return false;
  return (
    hasWord(around.SETTINGS, word) ||
    hasWord(around.SETTINGS_FIRST, word) ||
    hasWord(around.SETTINGS_LAST, word) ||
    around.SETTING_ENDS.test(word)
  );
}

// `politica de contrasenas`, `length of the new password`; and without a small word between them.
function isSettingBefore({ before }: Reading, joints: Words): boolean {
  if (before.some((word, at) => isFirstSetting(word, before[at + 1] ?? ''))) return true;
  const joint = before.findLastIndex((word) => joints.has(word));
  const between = before.slice(joint + 1);
  const isOfIt = between.every((word) => BESIDE.some((words) => hasWord(words, word)));
  return joint > 0 && isOfIt && before.slice(0, joint).some(isSettingOf);
}

const COUNTS = wordList('number nb anzahl nombre numero');

// `numberOfSecrets`; a phone number's password is one.
const isSettingOf = (word: string) => isSetting(word) || hasWord(COUNTS, word);

const VERBS = wordList('cambio modifica restablecio');

// `se cambió la contraseña` tells what was done.
function isFirstSetting(word: string, next: string): boolean {
  return hasWord(around.SETTINGS_FIRST, word) && !(VERBS.has(word) && around.DETERMINERS.has(next));
}
