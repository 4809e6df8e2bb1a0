/** What came of an activity, which is less than its status tells: the colour of its mark. */
export type Outcome = 'succeeded' | 'failed' | 'pending' | 'unknown';

/** All outcomes, those first that one looks for. */
export const OUTCOMES: Outcome[] = ['failed', 'pending', 'unknown', 'succeeded'];

const BY_STATUS: ReadonlyMap<string, Outcome> = new Map([
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['decline', 'failed'],
  ['progress', 'pending'],
]);

/** The outcome that a status stands for; the list of statuses is open. */
export function outcomeOf(status: string): Outcome {
  return BY_STATUS.get(status.toLowerCase()) ?? 'unknown';
}

/** How many activities of each outcome. */
export type OutcomeCounts = Record<Outcome, number>;

/** How many they are together. */
export function totalOf(counts: OutcomeCounts): number {
  return OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
}
