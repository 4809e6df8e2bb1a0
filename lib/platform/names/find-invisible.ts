import { visibleText } from '@/lib/platform/text/visible-text';

// What has no shape of its own: ignored by default (zero width, fillers, tags, variation selectors),
// controls and marks of direction, what is not assigned or means something to a few, and the blanks
// that end lines or pass for nothing. Source: UAX #44; Unicode Standard, chapter 23.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Zl}\p{Zp}\u2800]/u;

const EACH_MARK = /\[U\+[\dA-F]{4,6}\]/g;

/** The first letter of an address or a domain that cannot be seen, as `U+200B`; null without one. */
export function findInvisibleInAddress(text: string): string | null {
  const [letter] = INVISIBLE.exec(text) ?? [];
  return letter === undefined ? null : formatCodePoint(letter);
}

/**
 * The same of a name, in which writing may need such letters: those of Persian, of Indic scripts, of
 * emoji and of variants of Han letters are no fault where they stand as they should.
 */
export function findInvisibleInName(name: string): string | null {
  const [control] = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u.exec(name) ?? [];
  if (control !== undefined) return formatCodePoint(control);
  const written = new Set(name.match(EACH_MARK));
  const [mark] = (visibleText(name).match(EACH_MARK) ?? []).filter((each) => !written.has(each));
  return mark?.slice(1, -1) ?? null;
}

/** A letter by its code point: `U+00AD`. */
export function formatCodePoint(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
