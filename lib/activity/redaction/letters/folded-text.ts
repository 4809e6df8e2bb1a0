import { LIKE_LETTERS, plainLetters } from './like-letters';
import type { Span } from './span';

/** A text folded for looking, and where what is found in it stands in the text as it came. */
export type FoldedText = { given: string; text: string; spanIn: (span: Span) => Span };

// Letters of another width, look or composition, blanks of every kind, and what nobody sees.
const UNLIKE =
  /[\u00a0\u00ad\u0300-\u036f\u061c\u1100-\u11ff\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2460-\u24ff\u3000\u3099\u309a\uf900-\ufaff\ufb00-\ufb06\ufeff\uff01-\uffdc\ufff9-\ufffb]|\ud835/;

// A letter with what is composed with it.
const CLUSTER = /[^][\p{M}\uff9e\uff9f\u1160-\u11ff]*/gu;

const UNSEEN = /[\u00ad\p{Cf}]/gu;
const BLANK = /[\u2028\u2029\p{Zs}]/gu;

/**
 * A text in the letters that names are known by: full width and ideographic blanks made plain, accents
 * composed, unseen signs left out.
 */
export function foldText(text: string): FoldedText {
  const folded = UNLIKE.test(text)
    ? foldClusters(text)
    : { given: text, text, spanIn: (span: Span) => span };
  if (!/[@$45]/.test(folded.text)) return folded;
  return { ...folded, text: folded.text.replace(LIKE_LETTERS, plainLetters) };
}

function foldClusters(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = cluster.normalize('NFKC').replace(UNSEEN, '').replace(BLANK, ' ');
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  const spanIn = ({ from, to }: Span) => ({
    from: starts[from] ?? text.length,
    to: ends[to - 1] ?? text.length,
  });
  return { given: text, text: parts.join(''), spanIn };
}
