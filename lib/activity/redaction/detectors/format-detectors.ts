import { sensitivityOf } from '@/lib/activity/redaction/names/name-sensitivity';
import type { TextRange } from '@/lib/activity/redaction/text/text-range';
import type { Detector } from './detector';

// Secrets with a known format. Lengths are bounded where a hostile text could make an expression
// look ahead again and again. The first group stays.
const KNOWN_FORMATS: RegExp[] = [
  /()-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----[\s\S]*?(?:-----END [A-Z ]{0,60}-----|$)/g,
  /()\beyJ[\w-]{8,400}\.[\w-]{8,16384}\.[\w-]*/g,
  /()\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abeprs]-[\w-]{10,}|AKIA[\dA-Z]{16})/g,
  /()\b(?:[sr]k_live_\w{16,}|sk-(?:ant-|proj-)?[\w-]{32,}|AIza[\w-]{30,}|ya29\.[\w-]{20,}|npm_\w{30,}|hvs\.[\w-]{20,})/g,
  // A client secret of Entra.
  /()(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{30,40}/g,
  /(\b[a-z][a-z\d+.-]{1,20}:(?:\\?\/){2}[^\s:@/]{0,200}:)[^\s@/]{1,400}(?=@)/gi,
  /(\bhttps:\/\/hooks\.slack\.com\/services\/)[\w/-]{10,}/g,
];

const AUTHORIZATION_HEADER = /(\b(?:Bearer|Basic) )([\w.~+/=-]{8,})/gi;
const XML_ELEMENT = /(<([\w:.-]{1,60})(?: [^<>]{0,200})?>)([^<>]+)(?=<\/)/g;
const NAMED_XML_ELEMENT =
  /(<[\w:.-]{1,60} (?:[^<>]{0,200} )?(?:name|key|id) ?= ?["']([^"'\n]{1,80})["'][^<>]{0,200}>)([^<>]+)(?=<\/)/gi;
const NAME_AND_VALUE_ATTRIBUTES =
  /(\b(?:key|name|id)\s{0,5}=\s{0,5}["']([^"'\n]{1,80})["']\s{1,20}value\s{0,5}=\s{0,5}["'])([^"'\n]{1,400})/gi;

/** Detects the secrets that are known by their format, and those of headers and XML. */
export const FORMAT_DETECTORS: readonly Detector[] = [
  ...KNOWN_FORMATS.map((format): Detector => regexDetector(format, () => true)),
  regexDetector(AUTHORIZATION_HEADER, ([, , value = '']) => isHeaderValue(value)),
  regexDetector(XML_ELEMENT, hasSecretName),
  regexDetector(NAMED_XML_ELEMENT, hasSecretName),
  regexDetector(NAME_AND_VALUE_ATTRIBUTES, hasSecretName),
];

function regexDetector(pattern: RegExp, isSecret: (match: RegExpExecArray) => boolean): Detector {
  return (text) => {
    const ranges: TextRange[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const from = match.index + (match[1] ?? '').length;
      const to = pattern.lastIndex;
      if (to > from && isSecret(match)) ranges.push({ from, to });
    }
    return ranges;
  };
}

function hasSecretName([, , name = '', value = '']: RegExpExecArray): boolean {
  return sensitivityOf(name) !== 'nothing' && value.trim() !== '';
}

// `Basic subscription` is not a header.
function isHeaderValue(value: string): boolean {
  return value.length > 15 || /[\d+/=]|[a-z][A-Z]/.test(value);
}
