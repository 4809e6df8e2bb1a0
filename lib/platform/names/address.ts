import { parseDomain } from './domain';
import { isSingleScript } from './single-script';
import type { NameProblem } from './name-problem';
import { formatCodePoint, findInvisibleInAddress } from './find-invisible';

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
  if (/[\0-\x1F\x7F]/.test(trimmed)) return { problem: 'malformed' };
  const invisible = findInvisibleInAddress(trimmed);
  if (invisible) return { problem: 'invisible', letter: invisible };
  const normalised = foldAddress(trimmed);
  const at = normalised.lastIndexOf('@');
  const local = normalised.slice(0, at);
  if (at < 1 || /[\s@]/.test(local)) return { problem: 'malformed' };
  const domain = parseDomain(normalised.slice(at + 1));
  if ('problem' in domain) return domain;
  const problem = findLocalProblem(local);
  return problem ?? { address: `${local}@${domain.ascii}` };
}

/** Normalises a typed address, only to look it up. */
export function foldAddress(typed: string): string {
  // İ has no single lower-case letter: its dot would end up above the dot of the i.
  const normalised = trimBlanks(typed).normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i');
  return normalised.normalize('NFKC');
}

/** Trims the blanks around a text; an invisible character is not a blank. */
export function trimBlanks(text: string): string {
  return text.replace(/^[\p{Zs}\t\r\n]+|[\p{Zs}\t\r\n]+$/gu, '');
}

function findLocalProblem(local: string): NameProblem | null {
  const invisible = findInvisibleInAddress(local);
  if (invisible) return { problem: 'invisible', letter: invisible };
  const [character] = NOT_AN_ADDRESS_CHARACTER.exec(local) ?? [];
  if (character !== undefined)
    return {
      problem: 'symbol',
      letter: /[!-~]/.test(character) ? character : formatCodePoint(character),
    };
  if (MARKED_LATIN.test(local) || !isSingleScript(local))
    return { problem: 'mixed_scripts', word: local };
  return null;
}
