import { matchEnd } from '@/lib/activity/redaction/text/text-range';

// In JSON, whitespace may be written as an escape.
const BLANK = String.raw`(?:\s|\\[tnr])`;

/** Keywords of commands that take a secret without an option, as regular expression sources. */
export const COMMAND_KEYWORDS: readonly string[] = [
  `net1?(?:\\.exe)?${BLANK}{1,3}use`,
  'securestring',
  `identified${BLANK}`,
  `echo${BLANK}`,
];

const OPTION = /-p|[-/]{1,2}(?:[puawcx]|user|proxy-user|rp|passin|passout)(?![a-z]{2})/iy;

// An option follows whitespace, a quote, a bracket, or the letter of an escaped blank.
const MAY_PRECEDE_OPTION = new Uint8Array(128);
for (const sign of ' \t\n\r\v\f"\'`tnr(') MAY_PRECEDE_OPTION[sign.charCodeAt(0)] = 1;

/** Whether an option that can carry a secret starts here: `-p`, `--user`, `/rp`. */
export function isSecretOptionAt(text: string, at: number): boolean {
  // Checked first because ids contain hyphens too, after other letters.
  if (at > 0 && MAY_PRECEDE_OPTION[text.charCodeAt(at - 1)] !== 1) return false;
  return matchEnd(OPTION, { text, at }) >= 0;
}
