import pRetry from 'p-retry';
import { Failure } from '@/lib/platform/errors/failure';
import { now } from '@/lib/platform/time/time';
import type { Patience } from './retry-policy';
import { exchange, type Answer, type Question } from './send';
import { describeTrouble } from '@/lib/partner-center/sync/sync-words';
import { TransientFailure } from './transient-failure';

/** What goes with every question of one sync. */
export type Asking = {
  signal: AbortSignal;
  patience: Patience;
  /** Is told, in a sentence, before each wait for another try. */
  onTrouble: (sentence: string) => Promise<void>;
};

/**
 * Asks until there is an answer that another try would not change, and gives what `read` makes of
 * it. 429, 5xx, a connection that fails and an answer that breaks off are asked again: after the
 * time that Retry-After names, else ever later. Throws Failure when patience has an end, and what
 * the signal was aborted with at once when it is.
 */
export async function ask<T>(
  asking: Asking,
  { question, read }: { question: () => Question; read: (answer: Answer) => T },
): Promise<T> {
  const { patience, signal } = asking;
  let waited = 0;
  const attempt = async () => {
    const answer = await exchange(question(), { signal, timeout: patience.timeout });
    if (answer.status === 429 || answer.status >= 500) {
      throw new TransientFailure(`answers HTTP ${answer.status}`, {
        retryAfter: retryAfterOf(answer),
      });
    }
    return read(answer);
  };
  return pRetry(attempt, {
    retries: patience.tries - 1,
    signal,
    // The waiting is done below, as the host may name its length.
    minTimeout: 0,
    shouldRetry: ({ error }) => error instanceof TransientFailure,
    onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
      if (!(error instanceof TransientFailure)) return;
      const wait = error.retryAfter ?? backOff(patience, attemptNumber);
      const host = new URL(question().url).host;
      if (retriesLeft === 0 || waited + wait > patience.longestWaiting) {
        throw new Failure(describeEnd({ host, error, tries: attemptNumber, wait, retriesLeft }));
      }
      waited += wait;
      signal.throwIfAborted();
      const { tries } = patience;
      const trouble = { host, what: error.message, failed: attemptNumber, tries, wait };
      await asking.onTrouble(describeTrouble(trouble));
      await patience.wait(wait, signal);
    },
  });
}

const LATER = 'Sync again later; nothing is lost.';
const LOOK_AT_NETWORK =
  "Check this server's network and DNS, then press Sync now or run npm run sync; nothing is lost.";

function describeEnd(told: {
  host: string;
  error: TransientFailure;
  tries: number;
  wait: number;
  retriesLeft: number;
}): string {
  const what = `${told.host} ${told.error.message}`;
  if (told.retriesLeft === 0) {
    const advice = told.error.isSilence ? LOOK_AT_NETWORK : LATER;
    return `${what}, ${told.tries} times in a row. ${advice}`;
  }
  const minutes = Math.ceil(told.wait / 60_000);
  return `${what} and asks to wait ${minutes} more minutes, which is too long. ${LATER}`;
}

function backOff({ firstWait, longestWait }: Patience, attempt: number): number {
  const longest = Math.min(longestWait, firstWait * 2 ** (attempt - 1));
  // Between half and all of it, so that many clients do not come back at the same moment.
  return Math.round(longest * (0.5 + Math.random() / 2));
}

// Seconds, or a date of HTTP.
function retryAfterOf({ headers }: Answer): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now().getTime());
}
