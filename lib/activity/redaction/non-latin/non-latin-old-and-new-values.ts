import { isNonLatinSecretName } from './non-latin-names';
import type { TextRange } from '@/lib/activity/redaction/text/text-range';
import { valueAt, withoutPunctuation } from '@/lib/activity/redaction/values/text-value';
import { isStatusWord } from '@/lib/activity/redaction/values/value-heuristics';

const OLD_OR_NEW_LABEL =
  /(?:旧|新しい|新|以前|現在|変更前|変更後|이전|기존|새|신규|변경 ?전|변경 ?후|原|旧的|新的)(?:の?値|もの| ?값)?(?:は|은|는)?\s{0,2}[:=]\s{0,2}/g;
const CHANGE_VERBS =
  /変更|リセット|更新|再設定|再発行|し(?:た|まし)|変わ|변경|재설정|초기화|갱신|됨|했습니다|修改|重置|更改|已/g;
const MAX_LENGTH_AFTER = 120;
const MAX_GAP_LENGTH = 20;

/** Does the same as `oldAndNewValues` for non-Latin scripts: `パスワード変更（旧：…、新：…）`. */
export function nonLatinOldAndNewValues(text: string, name: TextRange): TextRange[] {
  const line = /^[^\n\r]*/.exec(text.slice(name.to, name.to + MAX_LENGTH_AFTER))?.[0] ?? '';
  const labels = [...line.matchAll(OLD_OR_NEW_LABEL)];
  const [first] = labels;
  if (!first || first.index > MAX_GAP_LENGTH) return [];
  const nameText = text.slice(name.from, name.to + first.index);
  if (isNonLatinSecretName(withoutChangeVerbs(nameText)) !== true) return [];
  return labels.flatMap(({ index, 0: label }) => {
    const value = valueAt({ text, at: name.to + index + label.length });
    if (!value) return [];
    const range = withoutPunctuation(value, text);
    return isStatusWord(text.slice(range.from, range.to)) ? [] : [range];
  });
}

/** Removes the verbs of a change from a name. */
export function withoutChangeVerbs(nameText: string): string {
  return nameText.replace(CHANGE_VERBS, '');
}
