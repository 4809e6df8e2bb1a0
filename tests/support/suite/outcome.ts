import { logLine } from '@/lib/platform/process/progress-log';

/** What came of one part of the tests. */
export type Outcome = {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  /** The failed tests by their names, each with how it failed, where the runner told. */
  failures?: string[];
  /** Those that passed only when they were tried again, each with how it failed before. */
  unsteady?: string[];
  /** Where there is more to see of the failures. */
  hint?: string;
};

/** The outcome of a check that either holds or does not. */
export function outcomeOf(name: string, isPassed: boolean): Outcome {
  return { name, passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/**
 * The outcome of a runner by its own report and its exit code. One that ran nothing, or went wrong
 * without a failed test, has failed too.
 */
export function outcomeOfRunner(
  counts: Outcome | null,
  { name, code }: { name: string; code: number },
): Outcome {
  if (!counts) return outcomeOf(name, false);
  const isEmpty = counts.passed + counts.failed === 0;
  const isUnexplained = code !== 0 && counts.failed === 0;
  return isEmpty || isUnexplained ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** Tells what failed or was unsteady, and writes the closing line; gives the exit code. */
export function closeWith(outcomes: Outcome[]): number {
  const unsteady = describeUnsteady(outcomes);
  if (unsteady) logLine(unsteady);
  const failures = describeFailures(outcomes);
  if (failures) logLine(failures);
  console.log(closingLine(outcomes));
  return failures ? 1 : 0;
}

/** What failed, told once more at the end, where whoever reads a long report looks first. */
export function describeFailures(outcomes: Outcome[]): string {
  const failed = outcomes.filter((outcome) => outcome.failed > 0);
  const lines = failed.flatMap(({ name, failures = [], hint }) => [
    `\nFailed: ${name}.`,
    ...failures.map(indent),
    ...(hint ? [hint] : []),
  ]);
  return lines.join('\n');
}

/** What passed only at the second try, which someone has to look into. */
export function describeUnsteady(outcomes: Outcome[]): string {
  const lines = outcomes.flatMap(({ unsteady = [] }) => unsteady.map(indent));
  return lines.length > 0 ? ['\nPassed only at the second try:', ...lines].join('\n') : '';
}

function indent(text: string): string {
  return `  ${text.trimEnd().replaceAll('\n', '\n    ')}`;
}

/** The closing line: `12 passed, 0 failed`, and the skipped ones where there are any. */
export function closingLine(outcomes: Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const skipped = sum((outcome) => outcome.skipped);
  const line = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
