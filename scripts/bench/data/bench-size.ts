import { formatCount } from '@/lib/platform/text/format-count';

/**
 * How many records the two partners have, the folder of the database with them, and for how long records
 * come in at full rate.
 */
export type BenchSize = { large: number; small: number; folder: string; intakeSeconds: number };

const SMALL = 10_000;

/** The usual size, and that of `--full`. Each has a database of its own, which is kept. */
export const QUICK: BenchSize = {
  large: 1_000_000,
  small: SMALL,
  folder: '.data/bench',
  intakeSeconds: 30,
};
export const FULL: BenchSize = {
  large: 10_000_000,
  small: SMALL,
  folder: '.data/bench-full',
  intakeSeconds: 600,
};

/** A number of records as the table shows it. */
export function recordsText(count: number): string {
  return `${formatCount(count, 'en')} records`;
}
