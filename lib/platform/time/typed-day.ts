import { isDay } from './is-day';

/** What was typed as a day: the day, or why it is none. */
export type TypedDay = { day: string } | { problem: 'notADay' | 'ambiguousDay' };

type Numbers = { year: number; month: number; day: number };

/**
 * Reads a day as people type it: `2026-11-25`, `2026年11月25日`, `25.11.2026`, `11/25/2026`,
 * `25 Nov 2026`. Without a year it is the latest such day until `today`. What could be two days
 * (`05/11/2026`) is neither.
 */
export function parseTypedDay(text: string, today: string): TypedDay {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  const days = [...new Set(possibleDays(typed, today))];
  const [day] = days;
  if (day === undefined) return { problem: 'notADay' };
  return days.length > 1 ? { problem: 'ambiguousDay' } : { day };
}

function possibleDays(typed: string, today: string): string[] {
  const [, year, month, day] = YEAR_FIRST.exec(typed) ?? COMPACT.exec(typed) ?? [];
  if (year && month && day) return daysOf({ year: +year, month: +month, day: +day });
  const [, one, other, ofYear] = YEAR_LAST.exec(typed) ?? [];
  if (one && other && ofYear)
    return [
      ...daysOf({ year: +ofYear, month: +other, day: +one }),
      ...daysOf({ year: +ofYear, month: +one, day: +other }),
    ];
  const [, ofMonth, inMonth] = MONTH_AND_DAY.exec(typed) ?? [];
  if (ofMonth && inMonth) return latest({ month: +ofMonth, day: +inMonth }, today);
  return daysInWords(typed, today);
}

const YEAR_FIRST = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[.日일]?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const YEAR_LAST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const MONTH_AND_DAY = /^(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/;

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]*([a-z]{3,})\.?(?:[\s,-]+(\d{4}))?$/;
const NAME_AND_DAY = /^([a-z]{3,})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,-]+(\d{4}))?$/;
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function daysInWords(typed: string, today: string): string[] {
  const words = typed.replace(WEEKDAY, '');
  const [, day, name = '', year] = DAY_AND_NAME.exec(words) ?? swapped(NAME_AND_DAY.exec(words));
  const month = MONTHS.findIndex((known) => known.startsWith(name === 'sept' ? 'sep' : name)) + 1;
  if (!day || !month) return [];
  return year ? daysOf({ year: +year, month, day: +day }) : latest({ month, day: +day }, today);
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] {
  const [all, name, day, year] = match ?? [];
  return [all, day, name, year];
}

function latest(date: Omit<Numbers, 'year'>, today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1]
    .flatMap((of) => daysOf({ ...date, year: of }))
    .filter((day) => day <= today)
    .slice(0, 1);
}

// None for a day that the month does not have.
function daysOf({ year, month, day }: Numbers): string[] {
  const [ofYear, ofMonth] = [String(year).padStart(4, '0'), String(month).padStart(2, '0')];
  return [`${ofYear}-${ofMonth}-${String(day).padStart(2, '0')}`].filter(isDay);
}
