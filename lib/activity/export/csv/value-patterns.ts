import { calendarWords } from '@/lib/platform/time/calendar-words';

/**
 * Whether a lower-case text looks like a number, an amount of money, a percentage, a date or a time
 * in some language.
 */
export function looksLikeValue(text: string): boolean {
  if (hasOtherWord(text)) return false;
  const form = patternOf(text);
  return VALUE_PATTERNS.some((known) => known.test(form));
}

const WORD = /[\p{L}\p{M}]+/gu;

// Not all words first: most ids begin with one that is none.
function hasOtherWord(text: string): boolean {
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    if (kindOf(found[0]) === undefined) return true;
  }
  return false;
}

// Replaces each part of a text by its kind: `0` for a digit, `$` for money, and a letter for each
// kind of word.
function patternOf(text: string): string {
  return text
    .replace(/([ap])\.\s?m\b\.?/, '$1m')
    .replace(/\p{Nd}/gu, '0')
    .replace(/\p{Sc}/gu, '$')
    .replace(WORD, (word) => kindOf(word) ?? '');
}

const WORDS = new Map([
  ...words('e', 'e'),
  ...words('t', 't'),
  ...words('z', 'z'),
  // The single letters for AM and PM, and their names in Korean Windows.
  ...words('a', 'a p'),
  ...words('p', '오전 오후'),
  ...words('$', 'chf din fr ft kč kn kr lei rm rp rs zł ден дин лв р руб'),
  ...words('h', '時 时 시'),
  ...words('y', '年 月 日 分 秒 년 월 일 분 초'),
  // Japanese eras.
  ...words('r', 'h m r s 令和 平成 昭和 大正 明治 令 平 昭 大 明'),
  ...words('g', 'd de del of г'),
]);

const CALENDAR = { month: 'm', weekday: 'w', dayPeriod: 'p' };

function kindOf(word: string): string | undefined {
  const ofCalendar = WORDS.has(word) ? undefined : calendarWords().get(word);
  return ofCalendar ? CALENDAR[ofCalendar] : WORDS.get(word);
}

function words(kind: string, list: string): [word: string, kind: string][] {
  return list.split(' ').map((word) => [word, kind]);
}

const TIME = String.raw`(?:p\s*)?0+\s*:\s*(?:0{1,2}(?:\s*:\s*0{1,2})?(?:[.,]0+)?)?(?:\s*p|\sa)?\s*(?:z|[-+]00:?00)?`;
const AFTER_A_DAY = String.raw`(?:(?:\s*[t,]\s*|\s+)${TIME})?`;
const WEEKDAY = String.raw`(?:w[\s.,]*)?`;

const VALUE_PATTERNS = [
  // A number with digit groups; an amount; a percentage; a negative number in brackets.
  /^[\s$%(+−-]*(?:0+(?:\s000)*(?:[.,'’٫٬]0*)*|[.,٫]0+)\s*(?:e\s*[-+]?0+)?[\s$%‰)+−-]*$/,
  // A fraction.
  /^[-+−]?\s*(?:0+\s+)?0+\s*[/⁄]\s*0+$/,
  new RegExp(String.raw`^[-+−]?${TIME}$`),
  // An hour with AM or PM; hours as written in Japanese and Korean.
  /^[.,]?0{1,2}(?:\s*p|\sa)$/,
  /^(?:p\s*)?0{1,2}\s*h(?:\s*0{1,2}\s*y){0,2}$/,
  // A day in digits, or a month; a day whose month is a word.
  new RegExp(
    String.raw`^${WEEKDAY}[rty.,]?\s*0{1,4}(?:\s*[-/.,y]\s*0{1,4}){1,2}\s*[.y]?${AFTER_A_DAY}$`,
  ),
  new RegExp(String.raw`^${WEEKDAY}m[-\s.,/'’g]*0{1,4}(?:[-\s.,/'’g]+0{1,4})?${AFTER_A_DAY}$`),
  new RegExp(String.raw`^${WEEKDAY}0{1,4}[-\s.,/'’g]*m\.?(?:[-\s.,/'’g]*0{1,4})?${AFTER_A_DAY}$`),
];
