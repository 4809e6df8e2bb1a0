import { parseDomain } from './domain';
import { isSingleScript } from './single-script';
import { formatCodePoint, findInvisibleInAddress } from './find-invisible';

/** Why a text is not an address: `letter` is the offending character, as `U+200B` or as it is. */
export type NameProblem =
  | { fault: 'unseen'; letter: string }
  /** Letters of several scripts, or letters that look like others. */
  | { fault: 'mixed'; word: string }
  | { fault: 'sign'; letter: string }
  | { fault: 'form' };

// The characters allowed before the @ without quotes (RFC 5322, atext), and letters of any script
// (RFC 6531) with their marks. Other symbols and non-ASCII digits look like allowed ones.
const NOT_AN_ADDRESS_CHARACTER = /[^a-z\d.!#$%&'*+/=?^_`{|}~\p{L}\p{M}-]/u;

// A mark for which Unicode has no composed letter: a stroke through a letter, or a second dot.
const MARKED_LATIN = /(?:^|[\p{Script=Latin}!-~])\p{M}/u;

/**
 * Parses a sign-in name into the form that is stored and compared: trimmed, NFKC, lower case, with
 * the domain as in DNS. Or returns the problem: an invisible character, scripts that no language
 * mixes, non-ASCII symbols. Never throws.
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

/** Normalises a typed address, only to look it up. */
export function foldAddress(typed: string): string {
  // İ has no single lower-case letter: its dot would end up above the dot of the i.
  const folded = trimBlanks(typed).normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i');
  return folded.normalize('NFKC');
}

/** Trims the blanks around a text; an invisible character is not a blank. */
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
