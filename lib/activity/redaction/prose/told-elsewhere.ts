import {
  isSecretInOtherScript,
  SECRETS_IN_OTHER_SCRIPTS,
} from '@/lib/activity/redaction/vocabulary/other-scripts';
import { endOf, type Span } from '@/lib/activity/redaction/letters/span';
import { isOpaque, isState, looksMade } from './value-looks';
import { valuesOfSidesElsewhere, withoutDeed } from './told-sides-elsewhere';
import { valueAt, wholeValue } from './value-in-text';

const OTHER_SCRIPT = /[\u0370-\uffdc]/;
const SECRET = new RegExp(SECRETS_IN_OTHER_SCRIPTS.source, 'gi');

// What a name goes on with behind the secret: `パスワード（確認）`, `비밀번호 변경일`.
const REST = '([^\\s:：=＝。、，；"「『」』]{0,12}?(?: [^\\s:：=＝。、，；"「『」』]{1,12}?)?)';
const ASSIGNED = new RegExp(
  `${REST}\\s{0,3}[はが은는]?\\s{0,3}(?:[:：=＝→—–]|=>|->|(?:以下|次)(?:の(?:通り|とおり))?(?:です)?[。:]?|(?:아래|다음)(?:와|과)? ?(?:같습니다)?[.:]?)\\s{0,5}`,
  'y',
);
const SAID = new RegExp(
  `${REST}\\s{0,3}(?:は|が|を|는|은|가|이|를|을|是|为|為|改[为為成]|设[置定]?[为為])\\s{0,3}`,
  'y',
);
const BESIDE = /()\s{0,3}/y;

/** The same as `toldSecrets` for what is told in other scripts than Latin: `パスワードは … です`. */
export function toldElsewhere(text: string): Span[] {
  if (!OTHER_SCRIPT.test(text)) return [];
  const spans: Span[] = [];
  let done = 0;
  SECRET.lastIndex = 0;
  for (let found = SECRET.exec(text); found; found = SECRET.exec(text)) {
    for (const told of valuesTold(text, { from: found.index, to: SECRET.lastIndex })) {
      if (told.from < done) continue;
      spans.push(told);
      done = told.to;
      SECRET.lastIndex = done;
    }
  }
  return spans;
}

function valuesTold(text: string, name: Span): Span[] {
  const told =
    assigned(text, name) ??
    spoken({ text, name, teller: SAID }) ??
    spoken({ text, name, teller: BESIDE }) ??
    inBrackets(text, name) ??
    beforeBrackets(text, name);
  if (!told) return valuesOfSidesElsewhere(text, name);
  const next = valueAfterFrom(text, told);
  return next ? [told, next] : [told];
}

const FROM_TO = /[」』"']?\s{0,3}(?:から|에서)\s{0,3}/y;

// `「…」から「…」に変更`
function valueAfterFrom(text: string, { to }: Span): Span | null {
  const at = endOf(FROM_TO, { text, at: to });
  if (at < 0) return null;
  const value = valueAt({ text, at });
  if (value?.isQuoted) return value;
  const run = runAt({ text, at });
  return run.to > run.from ? run : null;
}

function assigned(text: string, name: Span): Span | null {
  const place = placeBehind({ text, name, teller: ASSIGNED });
  const value = place && valueAt(place);
  if (!value) return null;
  const told = text.slice(value.from, value.to);
  if (!value.isQuoted && (isState(told) || MEASURE.test(told))) return null;
  return isSecret(place) ? wholeValue(place, value) : null;
}

const MEASURE = /^\d+ ?(?:文字|桁|日|時間|分|回|個|字|位|天|次|个|자|일|시간|회|개)/;

type Spoken = { text: string; name: Span; teller: RegExp };

function spoken({ text, name, teller }: Spoken): Span | null {
  const place = placeBehind({ text, name, teller });
  if (!place) return null;
  const value = valueSpoken(place, { isSaid: teller === SAID, text, name });
  return value && isSecret(place) ? value : null;
}

function valueSpoken(
  place: Place,
  { isSaid, text, name }: { isSaid: boolean; text: string; name: Span },
): Span | null {
  const isOpening =
    QUOTE.test(text.charAt(place.at)) &&
    !(place.at === name.to && /["']/.test(text.charAt(place.at)));
  const quoted = isOpening ? valueAt(place) : null;
  if (quoted) return isState(text.slice(quoted.from, quoted.to)) ? null : wholeValue(place, quoted);
  const run = runAt(place);
  const told = text.slice(run.from, run.to);
  if (run.to < 0 || isState(told)) return null;
  if (isSaid && endOf(ENDING, { text, at: run.to }) >= 0) return run;
  const isCode = (isSaid || CODE.test(text.slice(name.from, name.to))) && /^\d{4,8}$/.test(told);
  return (isOpaque(told) || isCode) && endOf(END, { text, at: run.to }) >= 0 ? run : null;
}

// `X(으)로`: the bracket is of the particle.
function runAt(place: { text: string; at: number }): Span {
  let to = endOf(RUN, place);
  while (to > place.at && place.text.charAt(to - 1) === '(') to -= 1;
  return { from: place.at, to };
}

const OPENING = /[^\s:=。、"「『]{0,6}\s{0,3}[([<【［]\s?/y;
const CLOSING = /\s?[)\]>】］]/y;

const BRACKETED = /[!-~]{1,200}?(?=\s?[)\]>】］])/y;

// `パスワード（…）を送信しました`
function inBrackets(text: string, name: Span): Span | null {
  const opening = endOf(OPENING, { text, at: name.to });
  if (opening < 0) return null;
  const isQuoted = QUOTE.test(text.charAt(opening));
  const end = isQuoted ? -1 : endOf(BRACKETED, { text, at: opening });
  const value = isQuoted ? valueAt({ text, at: opening }) : { from: opening, to: end };
  if (!value || value.to < 0) return null;
  if (endOf(CLOSING, { text, at: value.to + (isQuoted ? 1 : 0) }) < 0) return null;
  const told = text.slice(value.from, value.to);
  const isCode = CODE.test(text.slice(name.from, name.to)) && /^\d{4,8}$/.test(told);
  const named = text.slice(name.from, opening).replace(/[\s([<【［]+$/, '');
  return (isOpaque(told) || isCode) && isSecretInOtherScript(withoutDeed(named)) ? value : null;
}

const BEFORE = /(?<![!-~])[:=]?\s?([!-~]{3,100})\s{0,3}[([【［][^!-~\s]{0,6} ?$/;
const ROOM = 120;

// `… （新しいパスワード）`
function beforeBrackets(text: string, name: Span): Span | null {
  if (endOf(CLOSING, { text, at: name.to }) < 0) return null;
  const start = Math.max(0, name.from - ROOM);
  const found = BEFORE.exec(text.slice(start, name.from));
  const value = found?.[1];
  if (!found || !value) return null;
  const isCode = CODE.test(text.slice(name.from, name.to)) && /^\d{4,8}$/.test(value);
  const from = start + found.index + found[0].indexOf(value);
  return looksMade(value) || isCode ? { from, to: from + value.length } : null;
}

const QUOTE = /["'“„«‹「『]/;
// In such a sentence a secret stands out, for it is of plain letters, digits and signs.
const RUN = /(?![[{(<])[!-~]{1,200}?(?=[^!-~]|[.,]?\s|[.,]?$|$)/y;
const ENDING =
  /\s?(?:です|でした|だ[。と]|である|[にへ](?:変更|設定|リセット|更新|再設定|しま|なり)|と(?:なり|しま)|입니다|이에요|예요|이다|이며|(?:\(으\)|으)?로 ?(?:변경|설정|재설정|초기화|바))/y;
// Any letter of another script ends it: a particle, or the next word.
const END = /["'」』）)]{0,2}(?:\s{0,5}$|[\s。、，,.;；)）]|[^!-~])/y;
const CODE = /番号|コード|번호|코드|验证码|驗證碼/;

/** Where a value may begin, and the name that it would be of. */
type Place = { text: string; at: number; named: string };

function placeBehind({ text, name, teller }: Spoken): Place | null {
  teller.lastIndex = name.to;
  const [told, rest = ''] = teller.exec(text) ?? [];
  if (told === undefined) return null;
  return { text, at: name.to + told.length, named: text.slice(name.from, name.to) + rest };
}

// Asked last, for it takes longest.
function isSecret({ named }: Place): boolean {
  return isSecretInOtherScript(named) === true;
}
