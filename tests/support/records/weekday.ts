const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

// Making one takes longer than using it a hundred times.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of the week of an activity's time by the clock of a zone, from `1` for Monday. */
export function weekdayIn(timeZone: string, occurredAt: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { weekday: 'short', timeZone });
  formats.set(timeZone, format);
  return String(1 + NAMES.indexOf(format.format(new Date(`${occurredAt.slice(0, 23)}Z`))));
}
