/**
 * Whole hours of each day's wall clock, from the start of hour `from` (0 to 23) until hour `to` (1
 * to 24), not included; across midnight when `from` is not before `to`. Never all 24.
 */
export type DayHours = { from: number; to: number };

/** The working hours of who has chosen none. */
export const WORKING_HOURS: DayHours = { from: 7, to: 19 };

/** All other hours of the day. */
export function hoursOutside({ from, to }: DayHours): DayHours {
  return { from: to % 24, to: from === 0 ? 24 : from };
}

/** The hours in a text such as `19-7`; `all` for 0-24; null when it is invalid. */
export function parseHours(text: string): DayHours | 'all' | null {
  const [, first, last] = /^(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (from === 0 && to === 24) return 'all';
  if (!(from <= 24 && to <= 24) || from % 24 === to % 24) return null;
  return { from: from % 24, to: to === 0 ? 24 : to };
}

/** The hours as the text that `parseHours` reads back: `19-7`. */
export function formatHours({ from, to }: DayHours): string {
  return `${from}-${to}`;
}

/** The number of hours. */
export function countHours({ from, to }: DayHours): number {
  return (to - from + 24) % 24;
}

/**
 * The hours that both have in common, where null means all; null when there are none or they are
 * not contiguous.
 */
export function intersectHours(hours: DayHours, others: DayHours | null): DayHours | null {
  if (!others) return hours;
  const isCommon = (hour: number) => includesHour(hour, hours) && includesHour(hour, others);
  const all = Array.from({ length: 24 }, (_, hour) => hour);
  const firsts = all.filter((hour) => isCommon(hour) && !isCommon((hour + 23) % 24));
  const [from] = firsts;
  if (from === undefined || firsts.length > 1) return null;
  const length = all.filter(isCommon).length;
  return { from, to: ((from + length - 1) % 24) + 1 };
}

function includesHour(hour: number, { from, to }: DayHours): boolean {
  return (hour - from + 24) % 24 < countHours({ from, to });
}
