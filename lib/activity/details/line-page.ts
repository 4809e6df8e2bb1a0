/** One page of a section's lines, as plain data that is short to send. */
export type LinePage<Line> = {
  lines: Line[];
  /** The number of lines on all pages. */
  total: number;
  /** The number of lines before these; absent for none. */
  first?: number;
  /**
   * Whether a line was truncated or left out, or the number of lines is not known; absent for no.
   */
  isTruncated?: true;
};

/** Whether a page shows less than everything. */
export function isPartial({ lines, total, isTruncated }: LinePage<unknown>): boolean {
  return isTruncated === true || lines.length < total;
}
