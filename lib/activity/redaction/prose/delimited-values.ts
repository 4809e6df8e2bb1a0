import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';
import { isLikelySecret, type Indicator } from './secret-candidate';
import { valueAt, withoutPunctuation } from '@/lib/activity/redaction/values/text-value';
import { isComplexNonName } from '@/lib/activity/redaction/values/value-heuristics';

const CLOSING = String.raw`["'’)\]*_]{0,2}`;

// `(…)`, `[…]`, `: <…>`: the value fills the brackets.
const BRACKET = new RegExp(
  `${CLOSING}[ \\t]{0,3}(?:(?:[:=]|=>|->|is|ist|est|es)[ \\t]{0,3})?[([{<][ \\t]{0,2}`,
  'y',
);
const BRACKET_END = /["'`’]?[ \t]{0,2}[)\]}>]/y;

const DASH = new RegExp(`${CLOSING}[ \\t]{1,3}[-–—―][ \\t]{1,3}`, 'y');
const COMMA = new RegExp(`${CLOSING},[ \\t]{1,3}`, 'y');

// On a line of its own; in malformed JSON the line break may be written as an escape.
const LINE = new RegExp(
  `${CLOSING}[ \\t]{0,3}(?:(?:\\r?\\n|\\\\r?\\\\n)(?:\\s|\\\\[rn]){0,6}|\\\\t)`,
  'y',
);
const LINE_END = /["'`’]?[ \t]{0,3}(?:[\r\n]|\\[rn]|["}<]|$)/y;
const CLAUSE_END =
  /["'`’]?(?:[ \t]{0,3}(?:[,.;!?\r\n]|$|[-–—―)])|[ \t]{1,3}(?:was|is|has|wurde|ist|hat|a |est|fue|es|ha)(?!\p{L}))/uy;

type Delimiter = { opening: RegExp; closing?: RegExp; requiresComplexValue: boolean };

const DELIMITERS: Delimiter[] = [
  { opening: BRACKET, closing: BRACKET_END, requiresComplexValue: false },
  { opening: DASH, requiresComplexValue: false },
  { opening: COMMA, closing: CLAUSE_END, requiresComplexValue: true },
  { opening: LINE, closing: LINE_END, requiresComplexValue: false },
];

const INDICATOR: Indicator = 'delimited';

/** The value after a name that punctuation delimits: `password (…)`, `password – …`. */
export function delimitedValues(
  text: string,
  { name, from = name.to }: { name: TextRange; from?: number },
): TextRange[] {
  for (const { opening, closing, requiresComplexValue } of DELIMITERS) {
    const at = matchEnd(opening, { text, at: from });
    const value = at < 0 ? null : valueAt({ text, at });
    if (!value) continue;
    const range = withoutPunctuation(value, text);
    if (closing && matchEnd(closing, { text, at: range.to }) < 0) continue;
    if (requiresComplexValue && !isComplexNonName(text.slice(range.from, range.to))) continue;
    if (isLikelySecret({ text, name, wordsBetween: [], indicator: INDICATOR, value: range }))
      return [range];
  }
  return [];
}
