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
  const labels = [...line.matchAll(OLD_OR_NEW_LABEL)];
  const [first] = labels;
  if (!first || !isSecretName(text, { name, wordsBetween: line.slice(0, first.index) })) return [];
  return labels.flatMap(({ index, 0: label, 1: sign }) => {
    const at = name.to + index + label.length;
    const value = valueAt({ text, at });
    if (!value) return [];
    const range = withoutPunctuation(value, text);
    const valueText = text.slice(range.from, range.to);
    const isSecret =
      isComplex(valueText) || (sign !== undefined && !looksLikeStatusWord(valueText));
    return isSecret ? [range] : [];
  });
}

// What happened to the secret: `changed`, `zurückgesetzt`, `réinitialisé`, `restablecida`.
const CHANGE_VERB =
  /^(?:(?:re)?set|has|have|been|was|were|is|wurde|ist|hat|a|ete|ha|sido|se|and|und|et|y|the|to|on|by|\p{L}*(?:ed|iert|tzt|dert|uert|euert|ise|ie|ee|ace|age|ado|ada|ido|ida|ato|ata|zigd))$/u;

type NameAndWords = { name: TextRange; wordsBetween: string };

function isSecretName(text: string, { name, wordsBetween }: NameAndWords): boolean {
  const words = foldAccents(wordsBetween.toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? [];
  const rest = words.filter((word) => !CHANGE_VERB.test(word));
  const nameText = text.slice(name.from, name.to);
  const parsedName = parseName(
    splitName(`${wordsBefore(text, name.from)} ${nameText} ${rest.join(' ')}`),
  );
  if (!parsedName || /^keys?$/i.test(nameText)) return false;
  return isSecretInProse(parsedName, { isStrict: false });
}
