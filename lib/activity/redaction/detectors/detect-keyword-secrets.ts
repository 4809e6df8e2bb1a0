import { nameAt } from '@/lib/activity/redaction/names/name-in-text';
import type { TextRange } from '@/lib/activity/redaction/text/text-range';
import { KEYWORD_PATTERNS } from '@/lib/activity/redaction/keywords/keyword-patterns';
import { valuesBefore } from '@/lib/activity/redaction/prose/values-before';
import { valuesAfter } from '@/lib/activity/redaction/prose/values-after';

/**
 * Detects the secrets that a keyword in a name introduces, in order: `DB_PASS=…`, `"ClientSecret":
 * "…"`, `your new password is …`, `--password …`. Remarks about secrets, such as `password
 * expired`, stay.
 */
export function detectKeywordSecrets(text: string): TextRange[] {
  const pattern = /[\u00c0-\u024f]/.test(text) ? KEYWORD_PATTERNS.accented : KEYWORD_PATTERNS.plain;
  const ranges: TextRange[] = [];
  let done = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const name = nameAt(text, { from: match.index, to: pattern.lastIndex });
    for (const { from, to } of [...valuesBefore(text, name), ...valuesAfter(text, name)]) {
      if (from < done) continue;
      ranges.push({ from, to });
      done = to;
    }
    pattern.lastIndex = Math.max(name.to, done);
  }
  return ranges;
}
