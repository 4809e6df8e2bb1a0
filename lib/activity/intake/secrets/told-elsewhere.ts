import { isSecretInOtherScript, SECRETS_IN_OTHER_SCRIPTS } from './other-scripts';
import { endOf, type Span } from './span';
import { isOpaque, isState } from './value-looks';
import { valueAt, wholeValue } from './value-in-text';

const SECRET = new RegExp(SECRETS_IN_OTHER_SCRIPTS.source, 'gi');

// What a name goes on with behind the secret: `パスワード（確認）`, `비밀번호 변경일`.
const REST = '([^\\s:：=＝。、，；"「『」』]{0,12}?(?: [^\\s:：=＝。、，；"「『」』]{1,12}?)?)';
const ASSIGNED = new RegExp(`${REST}\\s{0,3}[はが은는]?\\s{0,3}(?:[:：=＝→—–]|=>|->)\\s{0,5}`, 'y');
const SAID = new RegExp(
  `${REST}\\s{0,3}(?:は|が|を|는|은|가|이|를|을|是|为|為|改[为為成]|设[置定]?[为為])\\s{0,3}`,
  'y',
);
const BESIDE = /()\s{0,3}/y;

/** The same as `redactTold` for what is told in other scripts than Latin: `パスワードは … です`. */
export function redactToldElsewhere(text: string, by: string): string {
  const parts: string[] = [];
  let done = 0;
  SECRET.lastIndex = 0;
  for (let found = SECRET.exec(text); found; found = SECRET.exec(text)) {
    const told = valueTold(text, { from: found.index, to: SECRET.lastIndex });
    if (!told) continue;
    parts.push(text.slice(done, told.from), by);
    done = told.to;
    SECRET.lastIndex = done;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

function valueTold(text: string, name: Span): Span | null {
  return (
    assigned(text, name) ??
    spoken({ text, name, teller: SAID }) ??
    spoken({ text, name, teller: BESIDE })
  );
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
  const run = { from: place.at, to: endOf(RUN, place) };
  const told = text.slice(run.from, run.to);
  if (run.to < 0 || isState(told)) return null;
  if (isSaid && endOf(ENDING, { text, at: run.to }) >= 0) return run;
  const isCode = (isSaid || CODE.test(text.slice(name.from, name.to))) && /^\d{4,8}$/.test(told);
  return (isOpaque(told) || isCode) && endOf(END, { text, at: run.to }) >= 0 ? run : null;
}

const QUOTE = /["'“„«‹「『]/;
// In such a sentence a secret stands out, for it is of plain letters, digits and signs.
const RUN = /(?![[{(<])[!-~]{1,200}?(?=[^!-~]|[.,]?\s|[.,]?$|$)/y;
const ENDING =
  /\s?(?:です|でした|だ[。と]|である|に(?:変更|設定|リセット|更新|再設定|しま|なり)|と(?:なり|しま)|입니다|이에요|예요|이다|이며|(?:으)?로 ?(?:변경|설정|재설정|초기화|바))/y;
const END = /["'」』）)]{0,2}(?:\s{0,5}$|[\s。、，,.;；)）])/y;
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
