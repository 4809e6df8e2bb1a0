import { readName } from '@/lib/activity/redaction/secret-names';
import { wordsBefore } from '@/lib/activity/redaction/vocabulary/name-in-text';
import { wordsOf } from '@/lib/activity/redaction/vocabulary/name-words';
import { readingOf, type Reading } from '@/lib/activity/redaction/vocabulary/noun-of-words';
import { isSecretSpoken } from '@/lib/activity/redaction/vocabulary/secret-in-words';
import { DETERMINERS } from '@/lib/activity/redaction/vocabulary/setting-words';
import { endOf, type Span } from '@/lib/activity/redaction/letters/span';
import { isMachineMade, isOpaque, isState, looksMade, soundsLikeState } from './value-looks';
import type { TextValue } from './value-in-text';
import { wordList } from '@/lib/activity/redaction/vocabulary/words';

/**
 * What tells a value: a sign (`password: …`), a verb (`the password is …`), a request that may go on
 * otherwise (`change the password to …`), or its place alone, beside the name or set off from it.
 */
export type Teller = 'assigned' | 'said' | 'asked' | 'beside' | 'set_off';

/** What a text tells: a name, the words between it and its value, and the value. */
export type Telling = { text: string; name: Span; gap: string[]; teller: Teller; value: TextValue };

/** Whether what is told is a secret, rather than something that is said of one. */
export function isTold(telling: Telling): boolean {
  const { text, name, gap, value, teller } = telling;
  const told = text.slice(value.from, value.to);
  const look = { ...telling, told };
  if (!MAY_BE[teller](look) || (!value.isQuoted && isState(told))) return false;
  const named = text.slice(name.from, name.to);
  const cover = readName(named);
  if (cover === 'nothing') return false;
  const before = wordsBefore(text, name.from);
  const reading = readingOf(wordsOf(`${before} ${named} ${gap.filter(isTelling).join(' ')}`));
  // `auth` and `sig` are words of other things, too.
  if (!reading) return cover !== null && teller === 'assigned' && isOpaque(told);
  if (isBareKey(reading, named)) return false;
  return SAYS[teller]({ ...look, reading });
}

type Look = Telling & { told: string };
type Read = Look & { reading: Reading };

// What can be told from the value alone is asked first: reading what stands around it takes longer.
const MAY_BE: Readonly<Record<Teller, (look: Look) => boolean>> = {
  assigned: () => true,
  said: (look) =>
    look.value.isQuoted || isOpaque(look.told) || /^\d/.test(look.told) || isLast(look),
  asked: ({ value, told }) => value.isQuoted || isOpaque(told),
  beside: (look) =>
    look.value.isQuoted || isOpaque(look.told) || /^\d{4,8}$/.test(look.told) || isOption(look),
  set_off: ({ value, told }) => value.isQuoted || isOpaque(told) || /^\d{4,8}$/.test(told),
};

// `--password …`
function isOption({ text, name }: Look): boolean {
  if (text.charAt(name.from - 1) !== '-') return false;
  return /(?:^|\s)--?$/.test(text.slice(Math.max(0, name.from - 3), name.from));
}

const SAYS: Readonly<Record<Teller, (read: Read) => boolean>> = {
  assigned({ reading, told, value, gap }) {
    if (!isSecretSpoken(reading, { isSure: gap.filter(isUnknown).length > 1 })) return false;
    if (!value.isQuoted && /^https?:\/\//i.test(told)) return false;
    return !isCount(reading, told);
  },
  said(read) {
    const { reading, told, value } = read;
    if (!isSecretSpoken(reading, { isSure: !isOpaque(told) })) return false;
    if (value.isQuoted) return !isState(told);
    if (isOpaque(told)) return true;
    if (/^\d+$/.test(told)) return told.length > 3 && !isMeasured(read);
    return isWord(reading) && isLast(read) && !soundsLikeState(told);
  },
  asked: (read): boolean => SAYS.said(read),
  beside(read) {
    const { text, name, reading, told, value } = read;
    const before = text.slice(Math.max(0, name.from - 12), name.from);
    if (isOption(read)) return !told.startsWith('-');
    if (!isSecretSpoken(reading, { isSure: true })) return false;
    if (!isWord(reading))
      return isMachineMade(told) || (isOpaque(told) && BEHIND_REDACTED.test(before));
    if (value.isQuoted) return isQuotedSecret(told, { isIntroduced: INTRODUCED.test(before) });
    if (/^\d{4,8}$/.test(told)) return isCode(reading) && !isMeasured(read);
    return isOpaque(told) && (isLast(read) || INTRODUCED.test(before) || looksMade(told));
  },
  set_off(read) {
    const { reading, told, value } = read;
    if (!isSecretSpoken(reading, { isSure: true })) return false;
    if (!isWord(reading)) return isMachineMade(told) || (isOpaque(told) && told.length > MADE);
    if (value.isQuoted) return isQuotedSecret(told, { isIntroduced: false });
    if (/^\d{4,8}$/.test(told)) return isCode(reading) && !isMeasured(read);
    return isOpaque(told);
  },
};

// Shorter ones are names with a number sooner than what a machine makes.
const MADE = 5;

// `password "let me in"`, not the title of what is said of one.
function isQuotedSecret(told: string, { isIntroduced }: { isIntroduced: boolean }): boolean {
  const words = told.split(/\s+/);
  if (words.some(isOpaque)) return true;
  if (words.length === 1 || isIntroduced) return !soundsLikeState(told);
  return false;
}

// Whose it is, and what became of it, leave it what it is.
const isTelling = (word: string) => !DETERMINERS.has(word.toLowerCase()) && !AUXILIARY.test(word);
const AUXILIARY = /^(?:has|have|had|been|will|ha|has|hat|wird|werden|se|été|sido|stato)$/i;

// Names begin with a capital, or have digits or signs.
const isUnknown = (word: string) => /^[\p{Ll}'’]+$/u.test(word);

const CODES = wordList('pin puk otp totp tan ipin number passcode');
const isCode = ({ noun }: Reading) => CODES.has(noun.word) || noun.word.endsWith('code');
const INTRODUCED = /(?:with|using|use|mit|avec|con|com|met)\s(?:(?:the|a|new|temporary)\s)?$/i;

// The id of a key is known by its look.
const BEHIND_REDACTED = /\[redacted\][ ,;/|]{1,3}$/;

const LOCKS = wordList(`
  api access account primary secondary private shared product license licence master encryption signing secret
  subscription storage recovery admin host function session symmetric software activation`);

// A key may be anything: one of a keyboard, of a table, to a riddle.
function isBareKey({ noun, before }: Reading, named: string): boolean {
  return /^keys?$/i.test(named) && !LOCKS.has(before.at(-1) ?? '') && /^keys?$/.test(noun.word);
}

// `passwords: 3`, `pass: 5`.
function isCount({ noun }: Reading, told: string): boolean {
  return (
    /^\d{1,3}(?:\/\d{1,3})?$/.test(told) && /(?:ss|[^s]s)$/.test(noun.word) && noun.word !== 'sas'
  );
}

const OPAQUE_NOUNS =
  /^(?:token|secret|sekret|segre|geheim|jeton|key|clave|clef|chave|chiave|klucz|s[cl]|cookie|sas|jwt|cred|authorization|api|access|private|connection|string|assertion|signature|mnemonic|salt)/;

// What people make up may be any word; what machines make is never one.
function isWord({ noun }: Reading): boolean {
  return !OPAQUE_NOUNS.test(noun.word);
}

const END =
  /["'”’)]{0,2}(?:\s{0,5}$|[.,;!?…\r\n]|\s{0,3}<\/|\s(?:(?:and|und|et|y|but|aber)(?!\p{L})|[^\p{L}\p{M}\d\s"'“‘`]))/uy;

function isLast({ text, value }: Look): boolean {
  return endOf(END, { text, at: value.to }) >= 0;
}

const MEASURE =
  /[ \u00a0-]?(?:char|digit|letter|day|hour|minute|month|year|bit|byte|time|attempt|zeichen|stelle|tag|caract|jour|d[ií]a|chiffre|heure)/iy;

function isMeasured({ text, value }: Look): boolean {
  return endOf(MEASURE, { text, at: value.to }) >= 0;
}
