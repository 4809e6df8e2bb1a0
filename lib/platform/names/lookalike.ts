import { domainToUnicode } from 'node:url';
import unhomoglyph from 'unhomoglyph';
import type { NameProblem } from './name-problem';
import { isSingleScript } from './single-script';

const ASCII = /^[ -~]*$/;

/** Whether two names or addresses look the same but differ in more than case, width and blanks. */
export function isLookalike(one: string, other: string): boolean {
  const [first, second] = [normalise(one), normalise(other)];
  if (first.toLowerCase() === second.toLowerCase()) return false;
  return skeletonOf(first) === skeletonOf(second);
}

// The skeleton of a text: for comparison, not for display. The table is large, so use this on the
// server only. Source: UTS #39, section 4, skeleton.
function skeletonOf(text: string): string {
  return unhomoglyph(text.normalize('NFD')).normalize('NFD').toLowerCase();
}

function normalise(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return visible.replace(/\s+/g, ' ').trim();
}

/** Finds what is deceptive in an address returned by `parseAddress`; null when nothing is. */
export function findLookalikeProblem(address: string): NameProblem | null {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  if (looksLatin(local)) return { problem: 'mixed_scripts', word: local };
  return findDomainProblem(address.slice(at + 1));
}

/**
 * The same for a domain returned by `parseDomain`: each decoded label must be in a single script,
 * and a label in another script must not look Latin unless the top-level domain is in that script,
 * too.
 */
export function findDomainProblem(ascii: string): NameProblem | null {
  const labels = domainToUnicode(ascii).split('.');
  const hasForeignTopLevel = !ASCII.test(labels.at(-1) ?? '');
  const deceptive = labels.find(
    (label) => !isSingleScript(label) || (!hasForeignTopLevel && looksLatin(label)),
  );
  return deceptive === undefined ? null : { problem: 'mixed_scripts', word: deceptive };
}

// Whole-script confusables: each of its letters has a Latin lookalike.
function looksLatin(text: string): boolean {
  return !ASCII.test(text) && !/\p{Script=Latin}/u.test(text) && ASCII.test(skeletonOf(text));
}
