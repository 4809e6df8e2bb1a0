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
  const telling = /[\u00c0-\u024f]/.test(text) ? KEYWORD_PATTERNS.accented : KEYWORD_PATTERNS.plain;
  const spans: TextRange[] = [];
  let done = 0;
  telling.lastIndex = 0;
  for (let found = telling.exec(text); found; found = telling.exec(text)) {
    const name = nameAt(text, { from: found.index, to: telling.lastIndex });
    for (const { from, to } of [...valuesBefore(text, name), ...valuesAfter(text, name)]) {
      if (from < done) continue;
      spans.push({ from, to });
      done = to;
    }
    telling.lastIndex = Math.max(name.to, done);
  }
  return spans;
}
