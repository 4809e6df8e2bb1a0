const MINUTE = 60_000;

/** Whether two instants in UTC, as records write them, are less than a minute apart. */
export function isSameMinute(one: string, other: string): boolean {
  return Math.abs(instantOf(one) - instantOf(other)) < MINUTE;
}

// Records have seven fractional digits, and none before `Z`.
function instantOf(iso: string): number {
  return Date.parse(`${iso.slice(0, 23).replace(/Z$/, '')}Z`);
}
