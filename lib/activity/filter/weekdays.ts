/** The days of the week by their numbers in ISO 8601: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The day with this number, or null. */
export function parseWeekday(text: string): Weekday | null {
  return WEEKDAYS.find((weekday) => weekday === text) ?? null;
}
