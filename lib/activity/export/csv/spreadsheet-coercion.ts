import { isBooleanWord } from './boolean-words';
import { looksLikeValue } from './value-patterns';

/**
 * Whether a spreadsheet would read a text as something else and change it: a number (`00712`,
 * `1E5`, `(12)`, `5 %`, `€5`), a date or a time (`2026-11`, `1/2`, `MAR1`, `12:30`), a boolean or
 * an error, in any language. When in doubt, yes. Found by experiments with LibreOffice Calc, and
 * from what is documented of Excel.
 */
export function isCoercedBySpreadsheet(text: string): boolean {
  if (text.length > MAX_LENGTH) return LONG_NUMBER.test(text);
  if (isPlainlyText(text)) return false;
  const folded = foldValue(text).replace(DOLLAR, '$');
  return isBooleanWord(folded) || ERROR_VALUE.test(folded) || looksLikeValue(folded);
}

function foldValue(text: string): string {
  // What most ids are.
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').replace(EDGES, '').toLowerCase();
}

const PLAIN_ASCII = /^[!-~]+$/;

// Only digits can be longer; the checks below are not made for texts of megabytes.
const MAX_LENGTH = 300;
const LONG_NUMBER = /^\s*[-+−]?\p{Nd}[\p{Nd}.,]*(?:e[-+]?\p{Nd}+)?\s*$/iu;

const EDGES = /^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu;

// As written in many countries: `R$`, `US$`.
const DOLLAR = /\b[a-z]{1,2}\$/;

const ERROR_VALUE = /^#(?:n\/?\p{L}|[\p{L}/\d]+[!?])$/u;

// Applies to nearly every cell of a million records, so it looks at few characters.
function isPlainlyText(text: string): boolean {
  if (text === '' || isGuid(text)) return true;
  const letter = text.charCodeAt(0) | 0x20;
  const isWord = letter >= 0x61 && letter <= 0x7a;
  if (isWord && !WORD_BEFORE_DIGIT.test(text) && !isBooleanWord(text)) return true;
  return NEVER_IN_A_VALUE.test(text);
}

// A digit, or a character that may be a letter or a digit of another script.
const WORD_BEFORE_DIGIT = /^[a-z]+[\s.,'/$-]{0,3}(?:\d|[^\0-\x7f])/i;

// A text with a line break is text to every spreadsheet.
const NEVER_IN_A_VALUE = /["&*;<=>@[\\\]^_`{|}~\r\n]/;

// Digits and hyphens alone may form one, and that is not a value either.
function isGuid(text: string): boolean {
  return (
    text.length === 36 &&
    text[8] === '-' &&
    text[13] === '-' &&
    text[18] === '-' &&
    text[23] === '-'
  );
}
