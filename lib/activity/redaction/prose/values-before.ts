import { splitName } from '@/lib/activity/redaction/names/split-name';
import { wordsBefore } from '@/lib/activity/redaction/names/name-in-text';
import { parseName, type ParsedName } from '@/lib/activity/redaction/names/parsed-name';
import { isSecretInProse } from '@/lib/activity/redaction/names/words-sensitivity';
import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';
import { isComplex, isComplexNonName } from '@/lib/activity/redaction/values/value-heuristics';

const VALUE_AND_VERB =
  /(?<![^\s"'“„(])([^\s"'“„([\]=;]{2,100})["'”]?[ \t]{1,3}(?:is|was|as|ist|war|als|est|comme|es|como|è|come)[ \t]{1,3}(?:[\p{L}\p{M}’']{1,15}[ \t]{1,3}){0,4}$/u;
const MAX_LENGTH_BEFORE = 180;

// The secret's name must end the phrase: `hunter2 is the password`, not `… the password policy`.
const NAME_END =
  /["')]{0,2}(?:\s{0,5}$|[.,;:!?\r\n]|\s(?:for|of|to|and|für|und|de|pour|para|di|per)\s)/y;

/** The value that stands before a name: `hunter2 is your new password`. */
export function valuesBefore(text: string, name: TextRange): TextRange[] {
  const bracketed = valueBeforeBracket(text, name);
  if (bracketed) return [bracketed];
  if (text.charAt(name.from - 1) !== ' ' || matchEnd(NAME_END, { text, at: name.to }) < 0)
    return [];
  const start = Math.max(0, name.from - MAX_LENGTH_BEFORE);
  const match = VALUE_AND_VERB.exec(text.slice(start, name.from));
  const value = match?.[1];
  if (!match || !value) return [];
  const parsedName = parseName(
    splitName(`${wordsBefore(text, name.from)} ${text.slice(name.from, name.to)}`),
  );
  if (
    !parsedName ||
    !(isComplex(value) || isNumericCode(parsedName, value)) ||
    !isSecretInProse(parsedName, { isStrict: true })
  )
    return [];
  const from = start + match.index;
  return [{ from, to: from + value.length }];
}

const VALUE_BEFORE_BRACKET =
  /(?<![^\s"'“„])([^\s"'“„([\]=;]{3,100})["'”]?[ \t]{1,3}[([] ?(?:[\p{L}\p{M}’']{1,15} ){0,3}$/u;
const BRACKET_END = / ?[)\]]/y;

// `… (new password)`
function valueBeforeBracket(text: string, name: TextRange): TextRange | null {
  if (matchEnd(BRACKET_END, { text, at: name.to }) < 0) return null;
  const start = Math.max(0, name.from - MAX_LENGTH_BEFORE);
  const match = VALUE_BEFORE_BRACKET.exec(text.slice(start, name.from));
  const value = match?.[1];
  if (!match || !value) return null;
  const parsedName = parseName(
    splitName(`${wordsBefore(text, name.from)} ${text.slice(name.from, name.to)}`),
  );
  const isSecret =
    parsedName &&
    (isComplexNonName(value) || isNumericCode(parsedName, value)) &&
    isSecretInProse(parsedName, { isStrict: true });
  const from = start + match.index;
  return isSecret ? { from, to: from + value.length } : null;
}

function isNumericCode({ noun }: ParsedName, value: string): boolean {
  return /^(?:pin|puk|otp|totp|code|passcode)$/.test(noun.word) && /^\d{4,8}$/.test(value);
}
