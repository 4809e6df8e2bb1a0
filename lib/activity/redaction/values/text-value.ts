import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';

/** The range of a value in a text; `isQuoted` says whether quotes delimit it. */
export type TextValue = TextRange & { isQuoted: boolean };

type Position = { text: string; at: number };

// Bounded, so that a long run that turns out to be no value is not read to its end again and again.
const run = (source: string) => new RegExp(`(?:${source}){1,1000}`, 'y');

const OPENING = /\\{0,3}["'`]|[“„«‹「『]/y;

// Up to the closing quote, or to the end of the line.
const QUOTED_BODY: Readonly<Record<string, RegExp>> = {
  '"': run('\\\\.|[^"\\\\\\n]'),
  "'": run("\\\\.|[^'\\\\\\n]"),
  '`': run('\\\\.|[^`\\\\\\n]'),
};
const TYPOGRAPHIC_BODY = run('[^”“»›」』\\n]');
// Escaped, as in JSON within JSON.
const ESCAPED_BODY = run('(?!\\\\{1,3}["\'`])[^\\n]');

// A comma or an ampersand ends it only before what looks like the next item of a list or a query.
const UNQUOTED_BODY = run(
  '[^\\s"\'`\\\\;,&}\\])<>「」『』“”„«»。、，；]' +
    '|,(?!\\s|$|[\\w .-]{1,40}[=:])|&(?!$|[\\w.-]{1,40}=|(?:amp|lt|gt|quot|apos|nbsp|#\\d{1,6});)',
);

// Not a value: a redacted one, a structure, a variable, another separator.
const NON_VALUE = /[[{(<:=]|\$[{(]|%\w{1,40}%/y;

/**
 * The value that begins at a position, up to the length that is examined; null when there is none.
 */
export function valueAt(position: Position): TextValue | null {
  const { from, body, isQuoted } = openingAt(position);
  if (!isQuoted && matchEnd(NON_VALUE, position) >= 0) return null;
  const { text } = position;
  if (text.startsWith('[redacted]', from)) return null;
  const to = matchEnd(body, { text, at: from });
  return to < 0 ? null : { from, to, isQuoted };
}

/** Extends an examined value to its full length. */
export function fullValue({ text, at }: Position, value: TextValue): TextValue {
  const { body } = openingAt({ text, at });
  let { to } = value;
  for (let end = to; end >= 0; end = matchEnd(body, { text, at: to })) to = end;
  return { ...value, to };
}

function openingAt({ text, at }: Position): { from: number; body: RegExp; isQuoted: boolean } {
  const from = matchEnd(OPENING, { text, at });
  if (from < 0) return { from: at, body: UNQUOTED_BODY, isQuoted: false };
  const opening = text.slice(at, from);
  if (opening.length > 1) return { from, body: ESCAPED_BODY, isQuoted: true };
  return { from, body: QUOTED_BODY[opening] ?? TYPOGRAPHIC_BODY, isQuoted: true };
}

/** Removes trailing punctuation from an unquoted value. */
export function withoutPunctuation(value: TextValue, text: string): TextValue {
  if (value.isQuoted) return value;
  let { to } = value;
  while (to > value.from + 1 && '.,;:?'.includes(text.charAt(to - 1))) to -= 1;
  return { ...value, to };
}
