// Instants as the browser tells them. Without Temporal, which is for the server.

/** The wall-clock time of a zone: `2026-11-21 20:46:05`; null when the browser does not know it. */
export function formatWallClock(instant: Date, zone: string): string | null {
  try {
    // Swedish dates have the format of ISO 8601.
    const format = { dateStyle: 'short', timeStyle: 'medium', timeZone: zone } as const;
    return new Intl.DateTimeFormat('sv-SE', format).format(instant);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The present instant by the browser's clock. */
export function getBrowserTime(): Date {
  return new Date();
}

/** How long ago an instant is, in whole minutes, hours or days, in short: `18h ago`, `18時間前`. */
export function formatAge(
  instant: Date,
  { present, locale }: { present: Date; locale: string },
): string {
  const minutes = Math.trunc((instant.getTime() - present.getTime()) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' });
  if (Math.abs(minutes) < MINUTES_PER_HOUR) return format.format(minutes, 'minute');
  const hours = Math.trunc(minutes / MINUTES_PER_HOUR);
  if (Math.abs(hours) < MAX_HOURS) return format.format(hours, 'hour');
  return format.format(Math.trunc(hours / HOURS_PER_DAY), 'day');
}

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
const MAX_HOURS = 48;
