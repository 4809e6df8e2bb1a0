/** How an activity ended, coarser than its status: it selects the colour of the mark. */
export type Outcome = 'succeeded' | 'failed' | 'pending' | 'unknown';

/** All outcomes, those that readers look for first. */
export const OUTCOMES: Outcome[] = ['failed', 'pending', 'unknown', 'succeeded'];

/** Whether a text names an outcome. */
export function isOutcome(text: string | undefined): text is Outcome {
  return OUTCOMES.some((outcome) => outcome === text);
}

const BY_STATUS: ReadonlyMap<string, Outcome> = new Map([
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['decline', 'failed'],
  ['progress', 'pending'],
]);

/** The known statuses of failed activities, in lower case and in alphabetical order. */
export const FAILED_STATUSES = [...BY_STATUS]
  .filter(([, outcome]) => outcome === 'failed')
  .map(([status]) => status)
  .sort();

/** The outcome for a status; the list of statuses is open. */
export function outcomeOf(status: string): Outcome {
  return BY_STATUS.get(status.toLowerCase()) ?? 'unknown';
}

/** The number of activities with each outcome. */
export type OutcomeCounts = Record<Outcome, number>;

/** The total of all outcomes. */
export function totalOf(counts: OutcomeCounts): number {
  return OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
}
