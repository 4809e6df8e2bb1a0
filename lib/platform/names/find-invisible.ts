import { visibleText } from '@/lib/platform/text/visible-text';

// Characters without a shape of their own: default-ignorable (zero width, fillers, tags, variation
// selectors), controls and directional marks, unassigned and private-use characters, line
// separators, and blanks that look like nothing. Source: UAX #44; Unicode Standard, chapter 23.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{C}\p{Zl}\p{Zp}\u2800]/u;

const EACH_MARK = /\[U\+[\dA-F]{4,6}\]/g;

/**
 * Finds the first invisible character of an address or a domain, as `U+200B`; null when there is
 * none.
 */
export function findInvisibleInAddress(text: string): string | null {
  const [character] = INVISIBLE.exec(text) ?? [];
  return character === undefined ? null : formatCodePoint(character);
}

/**
 * The same for a name, in which Persian, Indic scripts, emoji and variants of Han characters need
 * such characters: they are allowed where they belong.
 */
export function findInvisibleInName(name: string): string | null {
  const [control] = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/u.exec(name) ?? [];
  if (control !== undefined) return formatCodePoint(control);
  const literal = new Set(name.match(EACH_MARK));
  const [found] = (visibleText(name).match(EACH_MARK) ?? []).filter((each) => !literal.has(each));
  return found?.slice(1, -1) ?? null;
}

/** Formats a character as its code point: `U+00AD`. */
export function formatCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
