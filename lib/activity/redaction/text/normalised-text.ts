import { LEET_LETTERS, withoutLeet } from './leet-letters';
import type { TextRange } from './text-range';

/**
 * A text normalised for detection; `rangeInOriginal` maps a range of it back to the original text.
 */
export type NormalisedText = {
  original: string;
  text: string;
  rangeInOriginal: (range: TextRange) => TextRange;
};

// Characters of another width, style or composition, all kinds of whitespace, and invisible
// characters.
const NEEDS_NORMALISING =
  /[\u00a0\u00ad\u0300-\u036f\u061c\u1100-\u11ff\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2460-\u24ff\u3000\u3099\u309a\uf900-\ufaff\ufb00-\ufb06\ufeff\uff01-\uffdc\ufff9-\ufffb]|\ud835/;

// A letter and the marks combined with it.
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;

const INVISIBLE = /[\u00ad\p{Cf}]/gu;
const BLANK = /[\u2028\u2029\p{Zs}]/gu;

/**
 * Normalises a text to the characters that names are written in: full-width letters and ideographic
 * spaces become plain, accents are composed, invisible characters are dropped.
 */
export function normaliseText(text: string): NormalisedText {
  const normalised = NEEDS_NORMALISING.test(text)
    ? normaliseClusters(text)
    : { original: text, text, rangeInOriginal: (range: TextRange) => range };
  if (!/[@$45]/.test(normalised.text)) return normalised;
  return { ...normalised, text: normalised.text.replace(LEET_LETTERS, withoutLeet) };
}

function normaliseClusters(text: string): NormalisedText {
  const chunks: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const normalised = cluster.normalize('NFKC').replace(INVISIBLE, '').replace(BLANK, ' ');
    chunks.push(normalised);
    for (let unit = 0; unit < normalised.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  const rangeInOriginal = ({ from, to }: TextRange) => ({
    from: starts[from] ?? text.length,
    to: ends[to - 1] ?? text.length,
  });
  return { original: text, text: chunks.join(''), rangeInOriginal };
}
