import type { NameProblem } from './address';
import { isSingleScript } from './single-script';
import { findInvisibleInAddress } from './find-invisible';

// Labels of letters, digits and hyphens, the last no number (RFC 1123).
const DOMAIN_NAME = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

// What would make of the domain another part of a URL, and what no domain is typed with.
const NOT_A_HOST = /[\s\0-\x1F\x7F/?#@:\\%[\]]/;

/**
 * A domain as DNS has it, in lower case: `Bücher.example` is `xn--bcher-kva.example`, the one form
 * in which domains are stored, compared and shown. Or what is wrong with it. Never throws.
 * Source: UTS #46, as `new URL` does it, in browsers too.
 */
export function parseDomain(typed: string): { ascii: string } | NameProblem {
  const folded = typed.normalize('NFC').toLowerCase();
  // A letter of another width is another letter to a reader, and none to DNS.
  if (NOT_A_HOST.test(folded) || folded !== folded.normalize('NFKC')) return { fault: 'form' };
  const unseen = findInvisibleInAddress(folded);
  if (unseen) return { fault: 'unseen', letter: unseen };
  const mixed = folded.split('.').find((label) => !isSingleScript(label));
  if (mixed !== undefined) return { fault: 'mixed', word: mixed };
  if (!URL.canParse(`https://${folded}/`)) return { fault: 'form' };
  const ascii = new URL(`https://${folded}/`).hostname;
  return DOMAIN_NAME.test(ascii) ? { ascii } : { fault: 'form' };
}
