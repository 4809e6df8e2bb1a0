import { domainToUnicode } from 'node:url';
import unhomoglyph from 'unhomoglyph';
import type { NameProblem } from './address';
import { isSingleScript } from './single-script';

const ASCII = /^[ -~]*$/;

/** Whether two names or addresses look alike and are not the same but for case, width and blanks. */
export function isLookalike(one: string, other: string): boolean {
  const [first, second] = [normalise(one), normalise(other)];
  if (first.toLowerCase() === second.toLowerCase()) return false;
  return skeletonOf(first) === skeletonOf(second);
}

// What a text looks like: to be compared, and not to be shown. The table is large, so this is asked
// on the server alone. Source: UTS #39, section 4, skeleton.
function skeletonOf(text: string): string {
  return unhomoglyph(text.normalize('NFD')).normalize('NFD').toLowerCase();
}

function normalise(text: string): string {
  const seen = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return seen.replace(/\s+/g, ' ').trim();
}

/** What is wrong with an address as `parseAddress` gives it, as far as looks go; null when nothing. */
export function findLookalikeProblem(address: string): NameProblem | null {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (looksLatin(local)) return { fault: 'mixed', word: local };
  return findDomainProblem(address.slice(at + 1));
}

/**
 * The same of a domain as `asciiDomain` gives it: each of its labels, read, is of one script, and
 * none in another script passes for Latin, unless the last one is of that script, too.
 */
export function findDomainProblem(ascii: string): NameProblem | null {
  const labels = domainToUnicode(ascii).split('.');
  const isAmongItsOwn = !ASCII.test(labels.at(-1) ?? '');
  const wrong = labels.find(
    (label) => !isSingleScript(label) || (!isAmongItsOwn && looksLatin(label)),
  );
  return wrong === undefined ? null : { fault: 'mixed', word: wrong };
}

// Whole-script confusables: every letter of it has a twin among the Latin ones.
function looksLatin(text: string): boolean {
  return !ASCII.test(text) && !/\p{Script=Latin}/u.test(text) && ASCII.test(skeletonOf(text));
}
