import { parseDomain } from './domain';
import { isSingleScript } from './single-script';
import { formatCodePoint, findInvisibleInAddress } from './find-invisible';

/** Why a text is no address: `letter` names the one that is at fault, as `U+200B` or as it is. */
export type NameProblem =
  | { fault: 'unseen'; letter: string }
  /** Letters of several scripts, or such as look like others. */
  | { fault: 'mixed'; word: string }
  | { fault: 'sign'; letter: string }
  | { fault: 'form' };

// What may stand before the @ without quotes (RFC 5322, atext), and letters of any script (RFC 6531)
// with their marks. Signs and digits beyond ASCII look like those within.
const NOT_AN_ADDRESS_CHARACTER = /[^a-z\d.!#$%&'*+/=?^_`{|}~\p{L}\p{M}-]/u;

// A mark that Unicode has no composed letter for: a stroke through it, or a dot upon a dot.
const MARKED_LATIN = /(?:^|[\p{Script=Latin}!-~])\p{M}/u;

/**
 * A sign-in name as it is stored and compared: blanks around it gone, in one width and spelling
 * (NFKC), lower case, its domain as DNS has it. Or what is wrong with it: what cannot be seen,
 * scripts that one language does not write together, signs that are no ASCII. Never throws.
 */
export function parseAddress(typed: string): { address: string } | NameProblem {
  const trimmed = trimBlanks(typed);
  if (/[\0-\x1F\x7F]/.test(trimmed)) return { fault: 'form' };
  const unseen = findInvisibleInAddress(trimmed);
  if (unseen) return { fault: 'unseen', letter: unseen };
  const folded = foldAddress(trimmed);
  const at = folded.lastIndexOf('@');
  const local = folded.slice(0, at);
  if (at < 1 || /[\s@]/.test(local)) return { fault: 'form' };
  const domain = parseDomain(folded.slice(at + 1));
  if ('fault' in domain) return domain;
  const fault = findLocalProblem(local);
  return fault ?? { address: `${local}@${domain.ascii}` };
}

/** What was typed as an address, in one spelling and lower case: only to look it up by. */
export function foldAddress(typed: string): string {
  // İ has no lower case of its own: the dot would stand upon the dot of the i.
  const folded = trimBlanks(typed).normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i');
  return folded.normalize('NFKC');
}

/** A text without the blanks around it; what cannot be seen at all is no blank. */
export function trimBlanks(text: string): string {
  return text.replace(/^[\p{Zs}\t\r\n]+|[\p{Zs}\t\r\n]+$/gu, '');
}

function findLocalProblem(local: string): NameProblem | null {
  const unseen = findInvisibleInAddress(local);
  if (unseen) return { fault: 'unseen', letter: unseen };
  const [sign] = NOT_AN_ADDRESS_CHARACTER.exec(local) ?? [];
  if (sign !== undefined)
    return { fault: 'sign', letter: /[!-~]/.test(sign) ? sign : formatCodePoint(sign) };
  if (MARKED_LATIN.test(local) || !isSingleScript(local)) return { fault: 'mixed', word: local };
  return null;
}
