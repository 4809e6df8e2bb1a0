/** A failed attempt that will be retried. */
export type FailedAttempt = {
  host: string;
  /** The rest of a sentence that starts with the host. */
  problem: string;
  /** The number of this attempt, from 1, and the most there are. */
  attempt: number;
  maxAttempts: number;
  /** Until the next attempt. */
  delayMs: number;
};

/** `login.example cannot be reached; try 3 of 8 failed, the next in 12 s.` */
export function describeFailedAttempt({
  host,
  problem,
  attempt,
  maxAttempts,
  delayMs,
}: FailedAttempt): string {
  const seconds = Math.max(1, Math.round(delayMs / 1000));
  return `${host} ${problem}; try ${attempt} of ${maxAttempts} failed, the next in ${seconds} s.`;
}
