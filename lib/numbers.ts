const grouped = new Intl.NumberFormat('en-US');

/** A count with its thousands grouped: `1,284`. */
export function formatCount(count: number): string {
  return grouped.format(count);
}
