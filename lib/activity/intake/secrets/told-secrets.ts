import { nameAt } from './name-in-text';
import { TELLING_PLACES } from './telling-places';
import { valuesBefore } from './told-before';
import { valuesBehind } from './told-behind';

/**
 * A text with the secrets that it tells by a name replaced: `DB_PASS=…`, `"ClientSecret": "…"`, `your
 * new password is …`, `--password …`. What it says about secrets stays: `password expired`.
 */
export function redactTold(text: string, by: string): string {
  const telling = /[\u00c0-\u024f]/.test(text) ? TELLING_PLACES.accented : TELLING_PLACES.plain;
  const parts: string[] = [];
  let done = 0;
  telling.lastIndex = 0;
  for (let found = telling.exec(text); found; found = telling.exec(text)) {
    const name = nameAt(text, { from: found.index, to: telling.lastIndex });
    for (const { from, to } of [...valuesBefore(text, name), ...valuesBehind(text, name)]) {
      if (from < done) continue;
      parts.push(text.slice(done, from), by);
      done = to;
    }
    telling.lastIndex = Math.max(name.to, done);
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}
