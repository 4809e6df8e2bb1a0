import { formatCount } from '@/lib/platform/text/format-count';

/** One line of the benchmark: what was measured, and whether it is within its bound. */
export type Measurement = {
  what: string;
  figures: string;
  /** Null: reported for information only. */
  bound: Bound | null;
};

/** A bound, the value that is held against it, and whether that holds. */
type Bound = { text: string; value: number; holds: boolean };

const HEADING = { what: 'Measured', figures: 'Figures', bound: 'Bound', verdict: '' };

/** The measurements as a text table for the terminal. */
export function tableOf(measurements: Measurement[]): string {
  const rows = [HEADING, ...measurements.map(rowOf)];
  const width = (column: keyof typeof HEADING) =>
    Math.max(...rows.map((row) => row[column].length));
  const widths = { what: width('what'), figures: width('figures'), bound: width('bound') };
  const lines = rows.map(({ what, figures, bound, verdict }) =>
    [
      what.padEnd(widths.what),
      figures.padEnd(widths.figures),
      bound.padEnd(widths.bound),
      verdict,
    ].join('  '),
  );
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** The bound of a figure that must be at most `max` times the second one. */
export function atMost(max: number, [figure, other]: [number, number]): Bound {
  const value = figure / other;
  return { text: `at most ${max.toFixed(2)}`, value, holds: value <= max };
}

/** The bound of a figure that must be at least `min` times the second one. */
export function atLeast(min: number, [figure, other]: [number, number]): Bound {
  const value = figure / other;
  return { text: `at least ${min.toFixed(2)}`, value, holds: value >= min };
}

/** The bound of an amount in a unit, such as `ms` or `MB`. */
export function within(max: number, [value, unit]: [number, string]): Bound {
  return { text: `at most ${formatCount(max, 'en')} ${unit}`, value, holds: value <= max };
}

function rowOf({ what, figures, bound }: Measurement) {
  const verdict = bound ? (bound.holds ? 'pass' : 'FAIL') : '';
  return { what, figures, bound: bound?.text ?? '', verdict };
}
