const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes to two or three digits, such as `1.4 MB`; no line breaks before the unit. */
export function formatBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)}\u00a0${UNITS[unit] ?? ''}`;
}
