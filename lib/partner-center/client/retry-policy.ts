import { setTimeout as sleep } from 'node:timers/promises';

/** How long a sync puts up with a host that does not answer as it should; times in ms. */
export type RetryPolicy = {
  /** Tries of one request, the first among them. */
  maxAttempts: number;
  /** The wait after the first failure; it doubles with each, and a part of it is left to chance. */
  initialDelayMs: number;
  maxDelayMs: number;
  /** All the waiting for one request together. */
  maxTotalDelayMs: number;
  /** How long one request may take. */
  timeoutMs: number;
  /** Pages of one day; more can only be a host that goes round in circles. */
  maxPages: number;
  /** Waits, or rejects as soon as the signal aborts. */
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
