/** One line of the benchmark: what was measured, and whether it is within its bound. */
export type Measurement = {
  what: string;
  figures: string;
  /** Null: reported for information only. */
  bound: { text: string; holds: boolean } | null;
};

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
export function atMost(max: number, [figure, other]: [number, number]): Measurement['bound'] {
  return { text: `at most ${max.toFixed(2)}`, holds: figure / other <= max };
}

/** The bound of a figure that must be at least `min` times the second one. */
export function atLeast(min: number, [figure, other]: [number, number]): Measurement['bound'] {
  return { text: `at least ${min.toFixed(2)}`, holds: figure / other >= min };
}

/** The bound of a time that must be at most a second. */
export function withinOneSecond(milliseconds: number): Measurement['bound'] {
  return { text: 'at most 1 s', holds: milliseconds <= 1000 };
}

function rowOf({ what, figures, bound }: Measurement) {
  const verdict = bound ? (bound.holds ? 'pass' : 'FAIL') : '';
  return { what, figures, bound: bound?.text ?? '', verdict };
}
