import { foldAccents } from '@/lib/activity/redaction/text/fold-accents';
import { wordsBefore } from '@/lib/activity/redaction/names/name-in-text';
import { splitName } from '@/lib/activity/redaction/names/split-name';
import { parseName } from '@/lib/activity/redaction/names/parsed-name';
import { isSecretInProse } from '@/lib/activity/redaction/names/words-sensitivity';
import type { TextRange } from '@/lib/activity/redaction/text/text-range';
import { valueAt, withoutPunctuation } from '@/lib/activity/redaction/values/text-value';
import { isComplex, looksLikeStatusWord } from '@/lib/activity/redaction/values/value-heuristics';

const OLD_OR_NEW =
  'old|new|previous|prev|current|former|was|now|before|after|alt|altes|alte|neu|neues|neue|bisher|bisheriges|vorher|nachher|jetzt|ancien(?:ne)?|nouveau|nouvelle|avant|après|actuel(?:le)?|antigua?|antiguo|anterior|nueva|nuevo|antes|ahora|después|velha|nova|vecchia|nuova|oud|nieuw|旧|新|以前|現在|変更前|変更後|이전|기존|새|신규|변경 ?전|변경 ?후';
const OLD_OR_NEW_LABEL = new RegExp(
  `(?<![\\p{L}\\d])(?:${OLD_OR_NEW})(?: (?:one|value|pw|pwd|wert|valeur|valor|값|값은))?(?: (?:is|ist|est|es|was))?[ \\t]{0,2}(?:([:=]|->|=>)[ \\t]{0,2}|(?<=was|now|is|ist|est|es|jetzt|ahora)[ \\t]{1,2})`,
  'giu',
);

// Checked first: most sentences have none.
const LABEL_SIGN = /[:=]|->| (?:is|was|now|ist|est|es|jetzt|ahora) /i;

const MAX_LENGTH_AFTER = 200;

/** The old and the new value after a name: `password changed (old: …, new: …)`. */
export function oldAndNewValues(text: string, name: TextRange): TextRange[] {
  const line = /^[^\n\r]*/.exec(text.slice(name.to, name.to + MAX_LENGTH_AFTER))?.[0] ?? '';
  if (!LABEL_SIGN.test(line)) return [];
  const sides = [...line.matchAll(OLD_OR_NEW_LABEL)];
  const [first] = sides;
  if (!first || !isSecretName(text, { name, gap: line.slice(0, first.index) })) return [];
  return sides.flatMap(({ index, 0: side, 1: sign }) => {
    const at = name.to + index + side.length;
    const value = valueAt({ text, at });
    if (!value) return [];
    const part = withoutPunctuation(value, text);
    const told = text.slice(part.from, part.to);
    const isSecret = isComplex(told) || (sign !== undefined && !looksLikeStatusWord(told));
    return isSecret ? [part] : [];
  });
}

// What happened to the secret: `changed`, `zurückgesetzt`, `réinitialisé`, `restablecida`.
const CHANGE_VERB =
  /^(?:(?:re)?set|has|have|been|was|were|is|wurde|ist|hat|a|ete|ha|sido|se|and|und|et|y|the|to|on|by|\p{L}*(?:ed|iert|tzt|dert|uert|euert|ise|ie|ee|ace|age|ado|ada|ido|ida|ato|ata|zigd))$/u;

type NameAndGap = { name: TextRange; gap: string };

function isSecretName(text: string, { name, gap }: NameAndGap): boolean {
  const words = foldAccents(gap.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? [];
  const rest = words.filter((word) => !CHANGE_VERB.test(word));
  const named = text.slice(name.from, name.to);
  const reading = parseName(
    splitName(`${wordsBefore(text, name.from)} ${named} ${rest.join(' ')}`),
  );
  if (!reading || /^keys?$/i.test(named)) return false;
  return isSecretInProse(reading, { isStrict: false });
}
