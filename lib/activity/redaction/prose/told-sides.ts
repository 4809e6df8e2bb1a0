import { foldAccents } from '@/lib/activity/redaction/letters/fold-accents';
import { wordsBefore } from '@/lib/activity/redaction/vocabulary/name-in-text';
import { wordsOf } from '@/lib/activity/redaction/vocabulary/name-words';
import { readingOf } from '@/lib/activity/redaction/vocabulary/noun-of-words';
import { isSecretSpoken } from '@/lib/activity/redaction/vocabulary/secret-in-words';
import type { Span } from '@/lib/activity/redaction/letters/span';
import { valueAt, withoutMarks } from './value-in-text';
import { isOpaque, soundsLikeState } from './value-looks';

const OLD_OR_NEW =
  'old|new|previous|prev|current|former|was|now|before|after|alt|altes|alte|neu|neues|neue|bisher|bisheriges|vorher|nachher|jetzt|ancien(?:ne)?|nouveau|nouvelle|avant|après|actuel(?:le)?|antigua?|antiguo|anterior|nueva|nuevo|antes|ahora|después|velha|nova|vecchia|nuova|oud|nieuw|旧|新|以前|現在|変更前|変更後|이전|기존|새|신규|변경 ?전|변경 ?후';
const SIDE = new RegExp(
  `(?<![\\p{L}\\d])(?:${OLD_OR_NEW})(?: (?:one|value|pw|pwd|wert|valeur|valor|값|값은))?(?: (?:is|ist|est|es|was))?[ \\t]{0,2}(?:([:=]|->|=>)[ \\t]{0,2}|(?<=was|now|is|ist|est|es|jetzt|ahora)[ \\t]{1,2})`,
  'giu',
);

// Looked for first: most sentences have none.
const SIGN = /[:=]|->| (?:is|was|now|ist|est|es|jetzt|ahora) /i;

const ROOM = 200;

/** What a text tells behind a name as its old and new value: `password changed (old: …, new: …)`. */
export function valuesOfSides(text: string, name: Span): Span[] {
  const line = /^[^\n\r]*/.exec(text.slice(name.to, name.to + ROOM))?.[0] ?? '';
  if (!SIGN.test(line)) return [];
  const sides = [...line.matchAll(SIDE)];
  const [first] = sides;
  if (!first || !isOfSecret(text, { name, gap: line.slice(0, first.index) })) return [];
  return sides.flatMap(({ index, 0: side, 1: sign }) => {
    const at = name.to + index + side.length;
    const value = valueAt({ text, at });
    if (!value) return [];
    const part = withoutMarks(value, text);
    const told = text.slice(part.from, part.to);
    const isSecret = isOpaque(told) || (sign !== undefined && !soundsLikeState(told));
    return isSecret ? [part] : [];
  });
}

// What became of it: `changed`, `zurückgesetzt`, `réinitialisé`, `restablecida`.
const DEED =
  /^(?:(?:re)?set|has|have|been|was|were|is|wurde|ist|hat|a|ete|ha|sido|se|and|und|et|y|the|to|on|by|\p{L}*(?:ed|iert|tzt|dert|uert|euert|ise|ie|ee|ace|age|ado|ada|ido|ida|ato|ata|zigd))$/u;

type Gap = { name: Span; gap: string };

function isOfSecret(text: string, { name, gap }: Gap): boolean {
  const words = foldAccents(gap.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? [];
  const rest = words.filter((word) => !DEED.test(word));
  const named = text.slice(name.from, name.to);
  const reading = readingOf(wordsOf(`${wordsBefore(text, name.from)} ${named} ${rest.join(' ')}`));
  if (!reading || /^keys?$/i.test(named)) return false;
  return isSecretSpoken(reading, { isSure: false });
}
