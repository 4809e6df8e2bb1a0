import { setTimeout as sleep } from 'node:timers/promises';

/** When a failed request is retried, and when a sync gives up. */
export type RetryPolicy = {
  /** Attempts of one request, the first one included. */
  maxAttempts: number;
  /**
   * The delay after the first failure; it doubles with each further one, and jitter shortens it.
   */
  initialDelayMs: number;
  maxDelayMs: number;
  /** The most time spent waiting for one request, over all its retries. */
  maxTotalDelayMs: number;
  /** How long one attempt may take. */
  timeoutMs: number;
  /** The most pages of one day; more can only be links that lead in a circle. */
  maxPages: number;
  /** Resolves after the delay, or rejects as soon as the signal aborts. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  maxAttempts: 8,
  initialDelayMs: 1_000,
  maxDelayMs: 120_000,
  maxTotalDelayMs: 15 * 60_000,
  timeoutMs: 60_000,
  maxPages: 20_000,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};
