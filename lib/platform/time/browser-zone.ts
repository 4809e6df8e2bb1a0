// What the browser alone knows of time. Without Temporal, which is for the server.

/** The cookie in which the browser's zone is kept, for the server to offer it. */
export const BROWSER_ZONE_COOKIE = 'time-zone';

/** The IANA zone of the browser. */
export function getBrowserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Keeps the browser's zone for a year. */
export function storeBrowserZone(zone: string): void {
  document.cookie = `${BROWSER_ZONE_COOKIE}=${zone}; path=/; max-age=31536000; samesite=lax`;
}

/** The zones that the browser knows, by name. */
export function listZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** The wall clock of a zone at an instant: `2026-11-21 20:46:05`; null in a zone that it does not know. */
export function formatWallClock(instant: Date, zone: string): string | null {
  try {
    // Sweden writes dates as ISO 8601 has them.
    const format = { dateStyle: 'short', timeStyle: 'medium', timeZone: zone } as const;
    return new Intl.DateTimeFormat('sv-SE', format).format(instant);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
