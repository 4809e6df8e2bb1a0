import { coverOf } from './secret-names';
import { redactToldElsewhere } from './secrets/told-elsewhere';
import { redactTold } from './secrets/told-secrets';

// What is known by its look alone. Lengths are bounded where a hostile text could make an expression
// look ahead again and again.
const LOOKS: RegExp[] = [
  /()-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----[\s\S]*?(?:-----END [A-Z ]{0,60}-----|$)/g,
  /()\beyJ[\w-]{8,400}\.[\w-]{8,16384}\.[\w-]*/g,
  /()\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AKIA[\dA-Z]{16})/g,
  /()\b(?:[sr]k_live_\w{16,}|sk-(?:ant-|proj-)?[\w-]{32,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|npm_\w{30,}|hvs\.[\w-]{20,})/g,
  // A client secret of Entra.
  /()(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{30,40}/g,
  /(\b[a-z][a-z\d+.-]{1,20}:(?:\\?\/){2}[^\s:@/]{0,200}:)[^\s@/]{1,400}(?=@)/gi,
  /(\bhttps:\/\/hooks\.slack\.com\/services\/)[\w/-]{10,}/g,
];

const HEADER = /(\b(?:Bearer|Basic) )([\w.~+/=-]{8,})/gi;
const ELEMENT = /(<([\w:.-]{1,60})(?: [^<>]{0,200})?>)([^<>]+)(?=<\/)/g;
const ATTRIBUTES =
  /(\b(?:key|name|id)\s{0,5}=\s{0,5}["']([^"'\n]{1,80})["']\s{1,20}value\s{0,5}=\s{0,5}["'])([^"'\n]{1,400})/gi;

/**
 * A text without JSON structure with what looks like a secret, and what is told as one, replaced by
 * `by`: private keys, signed and well-known tokens, headers, elements, and what `redactTold` finds.
 */
export function redactPatterns(text: string, by: string): string {
  let redacted = text;
  // What is redacted may bring together what tells another, so that a second look would find more.
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const before = redacted;
    redacted = redactOnce(before, by);
    if (redacted === before) break;
  }
  return redacted;
}

const MOST_LOOKS = 6;

function redactOnce(text: string, by: string): string {
  const named = (_whole: string, ...[start = '', name = '', value = '']: string[]) =>
    start + (coverOf(name) === 'nothing' || value.trim() === '' ? value : by);
  const headed = (whole: string, ...[start = '', value = '']: string[]) =>
    isHeaderValue(value) ? start + by : whole;
  const looked = LOOKS.reduce((redacted, look) => redacted.replace(look, `$1${by}`), text)
    .replace(HEADER, headed)
    .replace(ELEMENT, named)
    .replace(ATTRIBUTES, named);
  return redactToldElsewhere(redactTold(looked, by), by);
}

// `Basic subscription` is no header.
function isHeaderValue(value: string): boolean {
  return value.length > 15 || /[\d+/=]|[a-z][A-Z]/.test(value);
}
