import { sensitivityOf } from './names/name-sensitivity';
import { normaliseText, type NormalisedText } from './text/normalised-text';
import type { TextRange } from './text/text-range';
import { detectNonLatinSecrets } from './detectors/detect-non-latin-secrets';
import { detectTableSecrets } from './detectors/detect-table-secrets';
import { detectCommandSecrets } from './detectors/detect-command-secrets';
import { detectKeywordSecrets } from './detectors/detect-keyword-secrets';

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

/** Finds the secrets of a text, in order. */
type Detector = (text: string) => TextRange[];

const DETECTORS: Detector[] = [
  ...KNOWN_FORMATS.map((format): Detector => regexDetector(format, () => true)),
  regexDetector(AUTHORIZATION_HEADER, ([, , value = '']) => isHeaderValue(value)),
  regexDetector(XML_ELEMENT, hasSecretName),
  regexDetector(NAMED_XML_ELEMENT, hasSecretName),
  regexDetector(NAME_AND_VALUE_ATTRIBUTES, hasSecretName),
  detectTableSecrets,
  detectCommandSecrets,
  detectKeywordSecrets,
  detectNonLatinSecrets,
];

/**
 * Replaces the secrets in a text without JSON structure by `by`: private keys, signed and
 * well-known tokens, headers, elements, tables, commands and sentences. Detection runs on the
 * normalised text, replacement on the original.
 */
export function redactPlainText(text: string, by: string): string {
  let normalised = normaliseText(text);
  // A replacement may bring together a name and another value, so that a further pass finds more.
  for (let pass = 0, isDone = false; pass < MAX_PASSES && !isDone; pass += 1) {
    isDone = true;
    for (const detect of DETECTORS) {
      const redacted = replaceRanges(normalised, { ranges: detect(normalised.text), by });
      if (redacted === normalised.original) continue;
      isDone = false;
      normalised = normaliseText(redacted);
    }
  }
  return normalised.original;
}

const MAX_PASSES = 6;

function replaceRanges(
  { original, rangeInOriginal }: NormalisedText,
  { ranges, by }: { ranges: TextRange[]; by: string },
): string {
  if (ranges.length === 0) return original;
  const parts: string[] = [];
  let done = 0;
  for (const range of ranges) {
    const { from, to } = rangeInOriginal(range);
    parts.push(original.slice(done, from), by);
    done = to;
  }
  return parts.join('') + original.slice(done);
}

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
