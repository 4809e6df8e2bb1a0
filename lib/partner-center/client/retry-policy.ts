import { setTimeout as sleep } from 'node:timers/promises';

/** How long a sync puts up with a host that does not answer as it should; times in ms. */
export type Patience = {
  /** Tries of one request, the first among them. */
  tries: number;
  /** The wait after the first failure; it doubles with each, and a part of it is left to chance. */
  firstWait: number;
  longestWait: number;
  /** All the waiting for one request together. */
  longestWaiting: number;
  /** How long one request may take. */
  timeout: number;
  /** Pages of one day; more can only be a host that goes round in circles. */
  mostPages: number;
  /** Waits, or rejects as soon as the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

export const USUAL_PATIENCE: Patience = {
  tries: 8,
  firstWait: 1_000,
  longestWait: 120_000,
  longestWaiting: 15 * 60_000,
  timeout: 60_000,
  mostPages: 20_000,
  wait: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};
