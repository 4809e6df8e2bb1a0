// What only the browser knows about time. Without Temporal, which is for the server.

/** The cookie that stores the browser's zone, so that the server can offer it. */
export const BROWSER_ZONE_COOKIE = 'time-zone';

/** The IANA zone of the browser. */
export function getBrowserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Stores the browser's zone for a year. */
export function storeBrowserZone(zone: string): void {
  document.cookie = `${BROWSER_ZONE_COOKIE}=${zone}; path=/; max-age=31536000; samesite=lax`;
}

/** The names of the zones that the browser knows. */
export function listZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

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
