import type { NameProblem } from './address';
import { isSingleScript } from './single-script';
import { findInvisibleInAddress } from './find-invisible';

// Labels of letters, digits and hyphens; the last one is not a number (RFC 1123).
const DOMAIN_NAME = /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

// Characters that would turn the domain into another part of a URL, or that no domain contains.
const NOT_A_HOST = /[\s\0-\x1F\x7F/?#@:\\%[\]]/;

/**
 * Parses a domain into its DNS form, in lower case: `Bücher.example` becomes
 * `xn--bcher-kva.example`. Domains are stored, compared and shown in this form only. Or returns the
 * problem. Never throws. Source: UTS #46, as implemented by `new URL`, also in browsers.
 */
export function parseDomain(typed: string): { ascii: string } | NameProblem {
  const folded = typed.normalize('NFC').toLowerCase();
  // A full-width letter looks different to a reader, but not to DNS.
  if (NOT_A_HOST.test(folded) || folded !== folded.normalize('NFKC')) return { fault: 'form' };
  const unseen = findInvisibleInAddress(folded);
  if (unseen) return { fault: 'unseen', letter: unseen };
  const mixed = folded.split('.').find((label) => !isSingleScript(label));
  if (mixed !== undefined) return { fault: 'mixed', word: mixed };
  if (!URL.canParse(`https://${folded}/`)) return { fault: 'form' };
  const ascii = new URL(`https://${folded}/`).hostname;
  return DOMAIN_NAME.test(ascii) ? { ascii } : { fault: 'form' };
}
