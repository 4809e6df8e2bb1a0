import type { NameProblem } from './name-problem';
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
  const normalised = typed.normalize('NFC').toLowerCase();
  // A full-width letter looks different to a reader, but not to DNS.
  if (NOT_A_HOST.test(normalised) || normalised !== normalised.normalize('NFKC'))
    return { problem: 'malformed' };
  const invisible = findInvisibleInAddress(normalised);
  if (invisible) return { problem: 'invisible', letter: invisible };
  const mixed = normalised.split('.').find((label) => !isSingleScript(label));
  if (mixed !== undefined) return { problem: 'mixed_scripts', word: mixed };
  if (!URL.canParse(`https://${normalised}/`)) return { problem: 'malformed' };
  const ascii = new URL(`https://${normalised}/`).hostname;
  return DOMAIN_NAME.test(ascii) ? { ascii } : { problem: 'malformed' };
}
