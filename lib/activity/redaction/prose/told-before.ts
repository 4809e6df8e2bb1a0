import { wordsOf } from '@/lib/activity/redaction/vocabulary/name-words';
import { wordsBefore } from '@/lib/activity/redaction/vocabulary/name-in-text';
import { readingOf, type Reading } from '@/lib/activity/redaction/vocabulary/noun-of-words';
import { isSecretSpoken } from '@/lib/activity/redaction/vocabulary/secret-in-words';
import { endOf, type Span } from '@/lib/activity/redaction/letters/span';
import { isOpaque, looksMade } from './value-looks';

const VALUE_IS =
  /(?<![^\s"'“„(])([^\s"'“„([\]=;]{2,100})["'”]?[ \t]{1,3}(?:is|was|as|ist|war|als|est|comme|es|como|è|come)[ \t]{1,3}(?:[\p{L}\p{M}’']{1,15}[ \t]{1,3}){0,4}$/u;
const ROOM = 180;

// A secret's name must be the end of what is said: `hunter2 is the password` and no `policy`.
const END =
  /["')]{0,2}(?:\s{0,5}$|[.,;:!?\r\n]|\s(?:for|of|to|and|für|und|de|pour|para|di|per)\s)/y;

/** The value that a text tells before a name: `hunter2 is your new password`. */
export function valuesBefore(text: string, name: Span): Span[] {
  const bracketed = valueBeforeBracket(text, name);
  if (bracketed) return [bracketed];
  if (text.charAt(name.from - 1) !== ' ' || endOf(END, { text, at: name.to }) < 0) return [];
  const start = Math.max(0, name.from - ROOM);
  const found = VALUE_IS.exec(text.slice(start, name.from));
  const value = found?.[1];
  if (!found || !value) return [];
  const reading = readingOf(
    wordsOf(`${wordsBefore(text, name.from)} ${text.slice(name.from, name.to)}`),
  );
  if (
    !reading ||
    !(isOpaque(value) || isCode(reading, value)) ||
    !isSecretSpoken(reading, { isSure: true })
  )
    return [];
  const from = start + found.index;
  return [{ from, to: from + value.length }];
}

const IN_BRACKETS =
  /(?<![^\s"'“„])([^\s"'“„([\]=;]{3,100})["'”]?[ \t]{1,3}[([] ?(?:[\p{L}\p{M}’']{1,15} ){0,3}$/u;
const BRACKET_END = / ?[)\]]/y;

// `… (new password)`
function valueBeforeBracket(text: string, name: Span): Span | null {
  if (endOf(BRACKET_END, { text, at: name.to }) < 0) return null;
  const start = Math.max(0, name.from - ROOM);
  const found = IN_BRACKETS.exec(text.slice(start, name.from));
  const value = found?.[1];
  if (!found || !value) return null;
  const reading = readingOf(
    wordsOf(`${wordsBefore(text, name.from)} ${text.slice(name.from, name.to)}`),
  );
  const isSecret =
    reading &&
    (looksMade(value) || isCode(reading, value)) &&
    isSecretSpoken(reading, { isSure: true });
  const from = start + found.index;
  return isSecret ? { from, to: from + value.length } : null;
}

function isCode({ noun }: Reading, value: string): boolean {
  return /^(?:pin|puk|otp|totp|code|passcode)$/.test(noun.word) && /^\d{4,8}$/.test(value);
}
