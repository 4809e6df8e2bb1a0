import { nameAt } from '@/lib/activity/redaction/vocabulary/name-in-text';
import type { Span } from '@/lib/activity/redaction/letters/span';
import { TELLING_PLACES } from './telling-places';
import { valuesBefore } from './told-before';
import { valuesBehind } from './told-behind';

/**
 * The secrets that a text tells by a name, in their order: `DB_PASS=…`, `"ClientSecret": "…"`, `your
 * new password is …`, `--password …`. What it says about secrets stays: `password expired`.
 */
export function toldSecrets(text: string): Span[] {
  const telling = /[\u00c0-\u024f]/.test(text) ? TELLING_PLACES.accented : TELLING_PLACES.plain;
  const spans: Span[] = [];
  let done = 0;
  telling.lastIndex = 0;
  for (let found = telling.exec(text); found; found = telling.exec(text)) {
    const name = nameAt(text, { from: found.index, to: telling.lastIndex });
    for (const { from, to } of [...valuesBefore(text, name), ...valuesBehind(text, name)]) {
      if (from < done) continue;
      spans.push({ from, to });
      done = to;
    }
    telling.lastIndex = Math.max(name.to, done);
  }
  return spans;
}
