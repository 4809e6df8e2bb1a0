import type { Detector } from './detectors/detector';
import { FORMAT_DETECTORS } from './detectors/format-detectors';
import { normaliseText, type NormalisedText } from './text/normalised-text';
import type { TextRange } from './text/text-range';
import { detectNonLatinSecrets } from './detectors/detect-non-latin-secrets';
import { detectTableSecrets } from './detectors/detect-table-secrets';
import { detectCommandSecrets } from './detectors/detect-command-secrets';
import { detectKeywordSecrets } from './detectors/detect-keyword-secrets';

const DETECTORS: readonly Detector[] = [
  ...FORMAT_DETECTORS,
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
