import {
  isNonLatinSecretName,
  NON_LATIN_SECRETS,
} from '@/lib/activity/redaction/non-latin/non-latin-names';
import { matchEnd, type TextRange } from '@/lib/activity/redaction/text/text-range';
import {
  isComplex,
  isStatusWord,
  isComplexNonName,
} from '@/lib/activity/redaction/values/value-heuristics';
import {
  nonLatinOldAndNewValues,
  withoutChangeVerbs,
} from '@/lib/activity/redaction/non-latin/non-latin-old-and-new-values';
import { valueAt, fullValue } from '@/lib/activity/redaction/values/text-value';

const NON_LATIN = /[\u0370-\uffdc]/;
const SECRET_NAME = new RegExp(NON_LATIN_SECRETS.source, 'gi');

// How a name may continue after the word for the secret: `パスワード（確認）`, `비밀번호 변경일`.
const NAME_REST =
  '([^\\s:：=＝。、，；"「『」』]{0,12}?(?: [^\\s:：=＝。、，；"「『」』]{1,12}?)?)';
const ASSIGNMENT = new RegExp(
  `${NAME_REST}\\s{0,3}[はが은는]?\\s{0,3}(?:[:：=＝→—–]|=>|->|(?:以下|次)(?:の(?:通り|とおり))?(?:です)?[。:]?|(?:아래|다음)(?:와|과)? ?(?:같습니다)?[.:]?)\\s{0,5}`,
  'y',
);
const STATEMENT = new RegExp(
  `${NAME_REST}\\s{0,3}(?:は|が|を|는|은|가|이|를|을|是|为|為|改[为為成]|设[置定]?[为為])\\s{0,3}`,
  'y',
);
const ADJACENT = /()\s{0,3}/y;

/** Detects secrets after names in non-Latin scripts, in order: `パスワードは … です`. */
export function detectNonLatinSecrets(text: string): TextRange[] {
  if (!NON_LATIN.test(text)) return [];
  const ranges: TextRange[] = [];
  let done = 0;
  SECRET_NAME.lastIndex = 0;
  for (let match = SECRET_NAME.exec(text); match; match = SECRET_NAME.exec(text)) {
    for (const value of valuesFor(text, { from: match.index, to: SECRET_NAME.lastIndex })) {
      if (value.from < done) continue;
      ranges.push(value);
      done = value.to;
      SECRET_NAME.lastIndex = done;
    }
  }
  return ranges;
}

function valuesFor(text: string, name: TextRange): TextRange[] {
  const value =
    assignedValue(text, name) ??
    statedValue({ text, name, indicator: STATEMENT }) ??
    statedValue({ text, name, indicator: ADJACENT }) ??
    bracketedValue(text, name) ??
    valueBeforeBracket(text, name);
  if (!value) return nonLatinOldAndNewValues(text, name);
  const next = valueAfterFrom(text, value);
  return next ? [value, next] : [value];
}

const FROM_TO = /[」』"']?\s{0,3}(?:から|에서)\s{0,3}/y;

// `「…」から「…」に変更`
function valueAfterFrom(text: string, { to }: TextRange): TextRange | null {
  const at = matchEnd(FROM_TO, { text, at: to });
  if (at < 0) return null;
  const value = valueAt({ text, at });
  if (value?.isQuoted) return value;
  const run = runAt({ text, at });
  return run.to > run.from ? run : null;
}

function assignedValue(text: string, name: TextRange): TextRange | null {
  const position = positionAfter({ text, name, indicator: ASSIGNMENT });
  const value = position && valueAt(position);
  if (!value) return null;
  const valueText = text.slice(value.from, value.to);
  if (!value.isQuoted && (isStatusWord(valueText) || QUANTITY.test(valueText))) return null;
  return hasSecretName(position) ? fullValue(position, value) : null;
}

const QUANTITY = /^\d+ ?(?:文字|桁|日|時間|分|回|個|字|位|天|次|个|자|일|시간|회|개)/;

type Lookup = { text: string; name: TextRange; indicator: RegExp };

function statedValue({ text, name, indicator }: Lookup): TextRange | null {
  const position = positionAfter({ text, name, indicator });
  if (!position) return null;
  const value = statedValueAt(position, { isStatement: indicator === STATEMENT, text, name });
  return value && hasSecretName(position) ? value : null;
}

function statedValueAt(
  position: ValuePosition,
  { isStatement, text, name }: { isStatement: boolean; text: string; name: TextRange },
): TextRange | null {
  const isOpening =
    QUOTE.test(text.charAt(position.at)) &&
    !(position.at === name.to && /["']/.test(text.charAt(position.at)));
  const quoted = isOpening ? valueAt(position) : null;
  if (quoted)
    return isStatusWord(text.slice(quoted.from, quoted.to)) ? null : fullValue(position, quoted);
  const run = runAt(position);
  const valueText = text.slice(run.from, run.to);
  if (run.to < 0 || isStatusWord(valueText)) return null;
  if (isStatement && matchEnd(STATEMENT_END, { text, at: run.to }) >= 0) return run;
  const isCode =
    (isStatement || CODE_NAME.test(text.slice(name.from, name.to))) && /^\d{4,8}$/.test(valueText);
  return (isComplex(valueText) || isCode) && matchEnd(VALUE_END, { text, at: run.to }) >= 0
    ? run
    : null;
}

// `X(으)로`: the bracket belongs to the particle.
function runAt(position: { text: string; at: number }): TextRange {
  let to = matchEnd(RUN, position);
  while (to > position.at && position.text.charAt(to - 1) === '(') to -= 1;
  return { from: position.at, to };
}

const OPENING_BRACKET = /[^\s:=。、"「『]{0,6}\s{0,3}[([<【［]\s?/y;
const CLOSING_BRACKET = /\s?[)\]>】］]/y;

const BRACKETED = /[!-~]{1,200}?(?=\s?[)\]>】］])/y;

// `パスワード（…）を送信しました`
function bracketedValue(text: string, name: TextRange): TextRange | null {
  const opening = matchEnd(OPENING_BRACKET, { text, at: name.to });
  if (opening < 0) return null;
  const isQuoted = QUOTE.test(text.charAt(opening));
  const end = isQuoted ? -1 : matchEnd(BRACKETED, { text, at: opening });
  const value = isQuoted ? valueAt({ text, at: opening }) : { from: opening, to: end };
  if (!value || value.to < 0) return null;
  if (matchEnd(CLOSING_BRACKET, { text, at: value.to + (isQuoted ? 1 : 0) }) < 0) return null;
  const valueText = text.slice(value.from, value.to);
  const isCode = CODE_NAME.test(text.slice(name.from, name.to)) && /^\d{4,8}$/.test(valueText);
  const nameText = text.slice(name.from, opening).replace(/[\s([<【［]+$/, '');
  return (isComplex(valueText) || isCode) && isNonLatinSecretName(withoutChangeVerbs(nameText))
    ? value
    : null;
}

const VALUE_BEFORE_BRACKET = /(?<![!-~])[:=]?\s?([!-~]{3,100})\s{0,3}[([【［][^!-~\s]{0,6} ?$/;
const MAX_LENGTH_BEFORE = 120;

// `… （新しいパスワード）`
function valueBeforeBracket(text: string, name: TextRange): TextRange | null {
  if (matchEnd(CLOSING_BRACKET, { text, at: name.to }) < 0) return null;
  const start = Math.max(0, name.from - MAX_LENGTH_BEFORE);
  const match = VALUE_BEFORE_BRACKET.exec(text.slice(start, name.from));
  const value = match?.[1];
  if (!match || !value) return null;
  const isCode = CODE_NAME.test(text.slice(name.from, name.to)) && /^\d{4,8}$/.test(value);
  const from = start + match.index + match[0].indexOf(value);
  return isComplexNonName(value) || isCode ? { from, to: from + value.length } : null;
}

const QUOTE = /["'“„«‹「『]/;
// In these scripts a secret stands out, because it consists of Latin letters, digits and symbols.
const RUN = /(?![[{(<])[!-~]{1,200}?(?=[^!-~]|[.,]?\s|[.,]?$|$)/y;
const STATEMENT_END =
  /\s?(?:です|でした|だ[。と]|である|[にへ](?:変更|設定|リセット|更新|再設定|しま|なり)|と(?:なり|しま)|입니다|이에요|예요|이다|이며|(?:\(으\)|으)?로 ?(?:변경|설정|재설정|초기화|바))/y;
// Any letter of the other script ends the value: a particle, or the next word.
const VALUE_END = /["'」』）)]{0,2}(?:\s{0,5}$|[\s。、，,.;；)）]|[^!-~])/y;
const CODE_NAME = /番号|コード|번호|코드|验证码|驗證碼/;

/** Where a value may begin, and the name that it would belong to. */
type ValuePosition = { text: string; at: number; name: string };

function positionAfter({ text, name, indicator }: Lookup): ValuePosition | null {
  indicator.lastIndex = name.to;
  const [match, rest = ''] = indicator.exec(text) ?? [];
  if (match === undefined) return null;
  return { text, at: name.to + match.length, name: text.slice(name.from, name.to) + rest };
}

// Checked last because it takes longest.
function hasSecretName({ name }: ValuePosition): boolean {
  return isNonLatinSecretName(name) === true;
}
