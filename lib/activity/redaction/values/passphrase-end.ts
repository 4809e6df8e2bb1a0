import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';
import { isComplex, isStatusWord } from './value-heuristics';

const PASSPHRASE_NAME = /phrase|mnemonic|フレーズ/i;
const WORD_SEQUENCE =
  /[\p{L}\p{M}\d'’-]{1,20}(?:[ \t]{1,2}[\p{L}\p{M}\d'’!#$%&@*-]{1,20}){2,30}(?=\s{0,3}(?:$|[.,;:!?"'\r\n]))/uy;

/** Where a secret of several words that begins at a position ends; -1 for none. */
export function passphraseEnd({
  text,
  name,
  at,
}: {
  text: string;
  name: TextRange;
  at: number;
}): number {
  if (!PASSPHRASE_NAME.test(text.slice(name.from, name.to))) return -1;
  const to = matchEnd(WORD_SEQUENCE, { text, at });
  const [first = '', ...words] = to < 0 ? [] : text.slice(at, to).split(/[ \t]+/);
  // A remark always contains a function word: `the passphrase is kept by the bank`.
  if ([first, ...words].some(isComplex)) return to;
  const isRemark = words.some(isStatusWord) || (isStatusWord(first) && words.length < 3);
  return to < 0 || isRemark ? -1 : to;
}
