/** The kind of a word in dates and times: `Sept`, `Monday`, `PM`, in any language. */
export type CalendarWord = 'month' | 'weekday' | 'dayPeriod';

/**
 * The words of dates and times in the languages of spreadsheets, in lower case and without full stops.
 * Months are included from their third letter on (`marc`), as spreadsheets recognise them.
 */
export function calendarWords(): ReadonlyMap<string, CalendarWord> {
  known ??= new Map(LANGUAGES.flatMap((language) => wordsOf(language)));
  return known;
}

let known: Map<string, CalendarWord> | undefined;

const LANGUAGES = (
  'am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ' +
  'ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb ne nl pa pl pt ro ru si sk sl sq sr sr-Latn sv sw ' +
  'ta te th tr uk ur uz vi zh zu'
).split(' ');

// In many languages the name of a month has another ending next to a day.
const LAYOUTS: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
  { weekday: 'short', day: 'numeric', month: 'short' },
];

const FIXED = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn', hour12: true };

// These cover the months of a year, the days of a week, and both halves of a day.
const INSTANTS = Array.from({ length: 12 }, (_, index) =>
  Date.UTC(2026, index, index + 1, index % 2 === 0 ? 9 : 15),
);

const MIN_LETTERS = 3;

function wordsOf(language: string): [string, CalendarWord][] {
  return LAYOUTS.flatMap((layout) => {
    const format = new Intl.DateTimeFormat(language, { ...layout, ...FIXED });
    return INSTANTS.flatMap((instant) => format.formatToParts(instant)).flatMap(spellings);
  });
}

function spellings({ type, value }: Intl.DateTimeFormatPart): [string, CalendarWord][] {
  if (type !== 'month' && type !== 'weekday' && type !== 'dayPeriod') return [];
  const word = value.normalize('NFKC').toLowerCase().replaceAll('.', '');
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return [];
  const prefixCount = type === 'month' ? Math.max(0, word.length - MIN_LETTERS) : 0;
  return Array.from({ length: prefixCount + 1 }, (_, removed) => [
    word.slice(0, word.length - removed),
    type,
  ]);
}
