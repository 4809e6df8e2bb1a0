import { endOf, type Span } from '@/lib/activity/redaction/letters/span';
import { isOpaque, isState } from '@/lib/activity/redaction/prose/value-looks';

const PHRASE = /phrase|mnemonic|フレーズ/i;
const WORDS =
  /[\p{L}\p{M}\d'’-]{1,20}(?:[ \t]{1,2}[\p{L}\p{M}\d'’!#$%&@*-]{1,20}){2,30}(?=\s{0,3}(?:$|[.,;:!?"'\r\n]))/uy;

/** Where a secret of several words ends that begins at a place; -1 where none does. */
export function phraseEnd({ text, name, at }: { text: string; name: Span; at: number }): number {
  if (!PHRASE.test(text.slice(name.from, name.to))) return -1;
  const to = endOf(WORDS, { text, at });
  const [first = '', ...words] = to < 0 ? [] : text.slice(at, to).split(/[ \t]+/);
  // Of what is said of one, some word is always a small one: `the passphrase is kept by the bank`.
  if ([first, ...words].some(isOpaque)) return to;
  const isSaid = words.some(isState) || (isState(first) && words.length < 3);
  return to < 0 || isSaid ? -1 : to;
}
