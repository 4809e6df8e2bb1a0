/** One page of the lines of a part of a record, as plain data that is short to send. */
export type LinePage<Line> = {
  lines: Line[];
  /** How many there are in all pages. */
  total: number;
  /** How many stand before these; absent for none. */
  first?: number;
  /** Whether something of them was left out, or more was not even counted; absent for no. */
  isTruncated?: true;
};

/** Whether a page has less than all there is. */
export function isPartial({ lines, total, isTruncated }: LinePage<unknown>): boolean {
  return isTruncated === true || lines.length < total;
}
