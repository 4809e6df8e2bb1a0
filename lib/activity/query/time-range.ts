/** The instants from `start` (included) to `end` (excluded). */
export type TimeRange = { start: Date; end: Date };
