import { matchEnd } from '@/lib/activity/redaction/text/text-range';

// In JSON a blank may stand as an escape.
const BLANK = String.raw`(?:\s|\\[tnr])`;

/** Letters that the commands have which need no option, as sources of expressions. */
export const COMMAND_KEYWORDS: readonly string[] = [
  `net1?(?:\\.exe)?${BLANK}{1,3}use`,
  'securestring',
  `identified${BLANK}`,
  `echo${BLANK}`,
];

const OPTION = /-p|[-/]{1,2}(?:[puawcx]|user|proxy-user|rp|passin|passout)(?![a-z]{2})/iy;

// Before it a blank, a quote or a bracket, or the letter of an escaped blank.
const MAY_PRECEDE_OPTION = new Uint8Array(128);
for (const sign of ' \t\n\r\v\f"\'`tnr(') MAY_PRECEDE_OPTION[sign.charCodeAt(0)] = 1;

/** Whether an option begins here with which a command may be told a secret: `-p`, `--user`, `/rp`. */
export function isSecretOptionAt(text: string, at: number): boolean {
  // Asked first: ids have dashes, too, behind other letters.
  if (at > 0 && MAY_PRECEDE_OPTION[text.charCodeAt(at - 1)] !== 1) return false;
  return matchEnd(OPTION, { text, at }) >= 0;
}
