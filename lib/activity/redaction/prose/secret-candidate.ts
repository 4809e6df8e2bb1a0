import { classifyName } from '@/lib/activity/redaction/names/name-sensitivity';
import { wordsBefore } from '@/lib/activity/redaction/names/name-in-text';
import { splitName } from '@/lib/activity/redaction/names/split-name';
import { parseName, type ParsedName } from '@/lib/activity/redaction/names/parsed-name';
import { isSecretInProse } from '@/lib/activity/redaction/names/words-sensitivity';
import { DETERMINERS } from '@/lib/activity/redaction/names/setting-words';
import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';
import {
  isMachineGenerated,
  isComplex,
  isStatusWord,
  isComplexNonName,
  looksLikeStatusWord,
} from '@/lib/activity/redaction/values/value-heuristics';
import type { TextValue } from '@/lib/activity/redaction/values/text-value';
import { wordSet } from '@/lib/activity/redaction/names/word-set';

/**
 * How a sentence links a name to its value: an assignment (`password: …`), a statement (`the
 * password is …`), a request, which may also continue in another way (`change the password to …`),
 * or position alone, adjacent to the name or delimited from it.
 */
export type Indicator = 'assignment' | 'statement' | 'request' | 'adjacent' | 'delimited';

/** A candidate secret in a text: a name, the words between it and the value, and the value. */
export type SecretCandidate = {
  text: string;
  name: TextRange;
  wordsBetween: string[];
  indicator: Indicator;
  value: TextValue;
};

/** Whether the value of a candidate is a secret, rather than a remark about one. */
export function isLikelySecret(candidate: SecretCandidate): boolean {
  const { text, name, wordsBetween, value, indicator } = candidate;
  const valueText = text.slice(value.from, value.to);
  const withText = { ...candidate, valueText };
  if (!QUICK_CHECKS[indicator](withText) || (!value.isQuoted && isStatusWord(valueText)))
    return false;
  const nameText = text.slice(name.from, name.to);
  const sensitivity = classifyName(nameText);
  if (sensitivity === 'nothing') return false;
  const before = wordsBefore(text, name.from);
  const parsedName = parseName(
    splitName(`${before} ${nameText} ${wordsBetween.filter(isContentWord).join(' ')}`),
  );
  // `auth` and `sig` have other meanings too.
  if (!parsedName)
    return sensitivity !== null && indicator === 'assignment' && isComplex(valueText);
  if (isBareKey(parsedName, nameText)) return false;
  return FULL_CHECKS[indicator]({ ...withText, parsedName });
}

type CandidateWithText = SecretCandidate & { valueText: string };
type ParsedCandidate = CandidateWithText & { parsedName: ParsedName };

// These look only at the value and run first: parsing the words around it takes longer.
const QUICK_CHECKS: Readonly<Record<Indicator, (candidate: CandidateWithText) => boolean>> = {
  assignment: () => true,
  statement: (candidate) =>
    candidate.value.isQuoted ||
    isComplex(candidate.valueText) ||
    /^\d/.test(candidate.valueText) ||
    endsClause(candidate),
  request: ({ value, valueText }) => value.isQuoted || isComplex(valueText),
  adjacent: (candidate) =>
    candidate.value.isQuoted ||
    isComplex(candidate.valueText) ||
    /^\d{4,8}$/.test(candidate.valueText) ||
    isCommandOption(candidate),
  delimited: ({ value, valueText }) =>
    value.isQuoted || isComplex(valueText) || /^\d{4,8}$/.test(valueText),
};

// `--password …`
function isCommandOption({ text, name }: CandidateWithText): boolean {
  if (text.charAt(name.from - 1) !== '-') return false;
  return /(?:^|\s)--?$/.test(text.slice(Math.max(0, name.from - 3), name.from));
}

const FULL_CHECKS: Readonly<Record<Indicator, (candidate: ParsedCandidate) => boolean>> = {
  assignment({ parsedName, valueText, value, wordsBetween }) {
    if (!isSecretInProse(parsedName, { isStrict: wordsBetween.filter(isLowercaseWord).length > 1 }))
      return false;
    if (!value.isQuoted && /^https?:\/\//i.test(valueText)) return false;
    return !isCount(parsedName, valueText);
  },
  statement(candidate) {
    const { parsedName, valueText, value } = candidate;
    if (!isSecretInProse(parsedName, { isStrict: !isComplex(valueText) })) return false;
    if (value.isQuoted) return !isStatusWord(valueText);
    if (isComplex(valueText)) return true;
    if (/^\d+$/.test(valueText)) return valueText.length > 3 && !isFollowedByUnit(candidate);
    return isHumanChosen(parsedName) && endsClause(candidate) && !looksLikeStatusWord(valueText);
  },
  request: (candidate): boolean => FULL_CHECKS.statement(candidate),
  adjacent(candidate) {
    const { text, name, parsedName, valueText, value } = candidate;
    const before = text.slice(Math.max(0, name.from - 12), name.from);
    if (isCommandOption(candidate)) return !valueText.startsWith('-');
    if (!isSecretInProse(parsedName, { isStrict: true })) return false;
    if (!isHumanChosen(parsedName))
      return isMachineGenerated(valueText) || (isComplex(valueText) && AFTER_REDACTED.test(before));
    if (value.isQuoted)
      return isQuotedSecret(valueText, { isIntroduced: INTRODUCING_WORDS.test(before) });
    if (/^\d{4,8}$/.test(valueText)) return namesCode(parsedName) && !isFollowedByUnit(candidate);
    return (
      isComplex(valueText) &&
      (endsClause(candidate) || INTRODUCING_WORDS.test(before) || isComplexNonName(valueText))
    );
  },
  delimited(candidate) {
    const { parsedName, valueText, value } = candidate;
    if (!isSecretInProse(parsedName, { isStrict: true })) return false;
    if (!isHumanChosen(parsedName))
      return (
        isMachineGenerated(valueText) ||
        (isComplex(valueText) && valueText.length > MAX_NUMBERED_NAME_LENGTH)
      );
    if (value.isQuoted) return isQuotedSecret(valueText, { isIntroduced: false });
    if (/^\d{4,8}$/.test(valueText)) return namesCode(parsedName) && !isFollowedByUnit(candidate);
    return isComplex(valueText);
  },
};

// Shorter ones are more likely a name with a number than generated by a machine.
const MAX_NUMBERED_NAME_LENGTH = 5;

// `password "let me in"`, but not a quoted title after `password`.
function isQuotedSecret(valueText: string, { isIntroduced }: { isIntroduced: boolean }): boolean {
  const words = valueText.split(/\s+/);
  if (words.some(isComplex)) return true;
  if (words.length === 1 || isIntroduced) return !looksLikeStatusWord(valueText);
  return false;
}

// Determiners and auxiliary verbs do not change what a name means.
const isContentWord = (word: string) =>
  !DETERMINERS.has(word.toLowerCase()) && !AUXILIARY.test(word);
const AUXILIARY = /^(?:has|have|had|been|will|ha|has|hat|wird|werden|se|été|sido|stato)$/i;

// Names begin with a capital, or contain digits or symbols.
const isLowercaseWord = (word: string) => /^[\p{Ll}'’]+$/u.test(word);

const CODE_NOUNS = wordSet('pin puk otp totp tan ipin number passcode');
const namesCode = ({ noun }: ParsedName) => CODE_NOUNS.has(noun.word) || noun.word.endsWith('code');
const INTRODUCING_WORDS =
  /(?:with|using|use|mit|avec|con|com|met)\s(?:(?:the|a|new|temporary)\s)?$/i;

// A key's id is followed by a redacted key.
const AFTER_REDACTED = /\[redacted\][ ,;/|]{1,3}$/;

const KEY_QUALIFIERS = wordSet(`
  api access account primary secondary private shared product license licence master encryption signing secret
  subscription storage recovery admin host function session symmetric software activation`);

// A key may be any: of a keyboard, of a table, to a riddle.
function isBareKey({ noun, before }: ParsedName, nameText: string): boolean {
  return (
    /^keys?$/i.test(nameText) &&
    !KEY_QUALIFIERS.has(before.at(-1) ?? '') &&
    /^keys?$/.test(noun.word)
  );
}

// `passwords: 3`, `pass: 5`.
function isCount({ noun }: ParsedName, valueText: string): boolean {
  return (
    /^\d{1,3}(?:\/\d{1,3})?$/.test(valueText) &&
    /(?:ss|[^s]s)$/.test(noun.word) &&
    noun.word !== 'sas'
  );
}

const MACHINE_MADE_NOUNS =
  /^(?:token|secret|sekret|segre|geheim|jeton|key|clave|clef|chave|chiave|klucz|s[cl]|cookie|sas|jwt|cred|authorization|api|access|private|connection|string|assertion|signature|mnemonic|salt)/;

// A secret that people choose may be any word; a generated one never is.
function isHumanChosen({ noun }: ParsedName): boolean {
  return !MACHINE_MADE_NOUNS.test(noun.word);
}

const VALUE_END =
  /["'”’)]{0,2}(?:\s{0,5}$|[.,;!?…\r\n]|\s{0,3}<\/|\s(?:(?:and|und|et|y|but|aber)(?!\p{L})|[^\p{L}\p{M}\d\s"'“‘`]))/uy;

function endsClause({ text, value }: CandidateWithText): boolean {
  return matchEnd(VALUE_END, { text, at: value.to }) >= 0;
}

const UNIT =
  /[ \u00a0-]?(?:char|digit|letter|day|hour|minute|month|year|bit|byte|time|attempt|zeichen|stelle|tag|caract|jour|d[ií]a|chiffre|heure)/iy;

function isFollowedByUnit({ text, value }: CandidateWithText): boolean {
  return matchEnd(UNIT, { text, at: value.to }) >= 0;
}
