import { isSecretInOtherScript } from '@/lib/activity/redaction/vocabulary/other-scripts';
import type { Span } from '@/lib/activity/redaction/letters/span';
import { valueAt, withoutMarks } from './value-in-text';
import { isState } from './value-looks';

const SIDE =
  /(?:旧|新しい|新|以前|現在|変更前|変更後|이전|기존|새|신규|변경 ?전|변경 ?후|原|旧的|新的)(?:の?値|もの| ?값)?(?:は|은|는)?\s{0,2}[:=]\s{0,2}/g;
const DEEDS =
  /変更|リセット|更新|再設定|再発行|し(?:た|まし)|変わ|변경|재설정|초기화|갱신|됨|했습니다|修改|重置|更改|已/g;
const ROOM = 120;
const LONGEST_GAP = 20;

/** The same as `valuesOfSides` in other scripts: `パスワード変更（旧：…、新：…）`. */
export function valuesOfSidesElsewhere(text: string, name: Span): Span[] {
  const line = /^[^\n\r]*/.exec(text.slice(name.to, name.to + ROOM))?.[0] ?? '';
  const sides = [...line.matchAll(SIDE)];
  const [first] = sides;
  if (!first || first.index > LONGEST_GAP) return [];
  const named = text.slice(name.from, name.to + first.index);
  if (isSecretInOtherScript(withoutDeed(named)) !== true) return [];
  return sides.flatMap(({ index, 0: side }) => {
    const value = valueAt({ text, at: name.to + index + side.length });
    if (!value) return [];
    const part = withoutMarks(value, text);
    return isState(text.slice(part.from, part.to)) ? [] : [part];
  });
}

/** A name without what was done to what it names. */
export function withoutDeed(named: string): string {
  return named.replace(DEEDS, '');
}
