// What only the browser knows about time. Without Temporal, which is for the server.

/** The cookie that stores the browser's zone, so that the server can offer it. */
export const BROWSER_ZONE_COOKIE = 'time-zone';

let browserZone: string | null = null;

/** The IANA zone of the browser. Asked for once: on a phone each time takes many milliseconds. */
export function getBrowserZone(): string {
  return (browserZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** Stores the browser's zone for a year. */
export function storeBrowserZone(zone: string): void {
  document.cookie = `${BROWSER_ZONE_COOKIE}=${zone}; path=/; max-age=31536000; samesite=lax`;
}

/** The names of the zones that the browser knows. */
export function listZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}

/** The zone of a name, or of a city that only one zone is named for: `tokyo`; else null. */
export function findZone(typed: string, zones: string[]): string | null {
  const name = typed.trim().toLowerCase().replaceAll(' ', '_');
  const known = zones.map((zone) => ({ zone, name: zone.toLowerCase() }));
  const exact = known.find((each) => each.name === name);
  const [city, ...others] = known.filter((each) => each.name.endsWith(`/${name}`));
  return exact?.zone ?? (others.length === 0 ? (city?.zone ?? null) : null);
}
