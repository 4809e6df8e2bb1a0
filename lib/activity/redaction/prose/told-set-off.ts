import { endOf, type Span } from '@/lib/activity/redaction/letters/span';
import { isTold, type Teller } from './telling';
import { valueAt, withoutMarks } from './value-in-text';
import { looksMade } from './value-looks';

const CLOSING = String.raw`["'’)\]*_]{0,2}`;

// `(…)`, `[…]`, `: <…>`: whatever is in the brackets alone.
const BRACKET = new RegExp(
  `${CLOSING}[ \\t]{0,3}(?:(?:[:=]|=>|->|is|ist|est|es)[ \\t]{0,3})?[([{<][ \\t]{0,2}`,
  'y',
);
const BRACKET_END = /["'`’]?[ \t]{0,2}[)\]}>]/y;

const DASH = new RegExp(`${CLOSING}[ \\t]{1,3}[-–—―][ \\t]{1,3}`, 'y');
const COMMA = new RegExp(`${CLOSING},[ \\t]{1,3}`, 'y');

// A line of its own; in broken JSON its end stands as an escape.
const LINE = new RegExp(
  `${CLOSING}[ \\t]{0,3}(?:(?:\\r?\\n|\\\\r?\\\\n)(?:\\s|\\\\[rn]){0,6}|\\\\t)`,
  'y',
);
const LINE_END = /["'`’]?[ \t]{0,3}(?:[\r\n]|\\[rn]|["}<]|$)/y;
const PART_END =
  /["'`’]?(?:[ \t]{0,3}(?:[,.;!?\r\n]|$|[-–—―)])|[ \t]{1,3}(?:was|is|has|wurde|ist|hat|a |est|fue|es|ha)(?!\p{L}))/uy;

type SetOff = { opening: RegExp; ending?: RegExp; isMade: boolean };

const PLACES: SetOff[] = [
  { opening: BRACKET, ending: BRACKET_END, isMade: false },
  { opening: DASH, isMade: false },
  { opening: COMMA, ending: PART_END, isMade: true },
  { opening: LINE, ending: LINE_END, isMade: false },
];

const TELLER: Teller = 'set_off';

/** The value that stands behind a name, set off from it: `password (…)`, `password – …`. */
export function valuesSetOff(
  text: string,
  { name, from = name.to }: { name: Span; from?: number },
): Span[] {
  for (const { opening, ending, isMade } of PLACES) {
    const at = endOf(opening, { text, at: from });
    const value = at < 0 ? null : valueAt({ text, at });
    if (!value) continue;
    const part = withoutMarks(value, text);
    if (ending && endOf(ending, { text, at: part.to }) < 0) continue;
    if (isMade && !looksMade(text.slice(part.from, part.to))) continue;
    if (isTold({ text, name, gap: [], teller: TELLER, value: part })) return [part];
  }
  return [];
}
