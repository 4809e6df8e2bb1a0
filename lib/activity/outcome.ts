/** What came of an activity, which is less than its status tells: the colour of its mark. */
export type Outcome = 'succeeded' | 'failed' | 'pending' | 'unknown';

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['decline', 'failed'],
  ['progress', 'pending'],
]);

/** The outcome that a status stands for; the list of statuses is open. */
export function outcomeOf(status: string): Outcome {
  return OUTCOMES.get(status.toLowerCase()) ?? 'unknown';
}
