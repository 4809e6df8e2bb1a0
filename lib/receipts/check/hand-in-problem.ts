/** Why a file was not checked. */
export const HAND_IN_PROBLEMS = ['no_file', 'too_large', 'broken_off', 'too_slow', 'busy'] as const;

export type HandInProblem = (typeof HAND_IN_PROBLEMS)[number];

/** A file that cannot be checked, by no fault of ours. */
export class HandInError extends Error {
  override name = 'HandInError';

  constructor(readonly problem: HandInProblem) {
    super(`The file cannot be checked: ${problem}.`);
  }
}
