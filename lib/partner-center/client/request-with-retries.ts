import pRetry from 'p-retry';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { now } from '@/lib/platform/time/time';
import type { RetryPolicy } from './retry-policy';
import { send, type HttpResponse, type HttpRequest } from './http-client';
import { describeFailedAttempt } from '@/lib/partner-center/sync/sync-messages';
import { TransientError } from './transient-error';

/** What goes with every question of one sync. */
export type RequestOptions = {
  signal: AbortSignal;
  retryPolicy: RetryPolicy;
  /** Is told, in a sentence, before each wait for another try. */
  onRetry: (sentence: string) => Promise<void>;
};

/**
 * Asks until there is an answer that another try would not change, and gives what `read` makes of
 * it. 429, 5xx, a connection that fails and an answer that breaks off are asked again: after the
 * time that Retry-After names, else ever later. Throws Failure when patience has an end, and what
 * the signal was aborted with at once when it is.
 */
export async function requestWithRetries<T>(
  asking: RequestOptions,
  { question, read }: { question: () => HttpRequest; read: (answer: HttpResponse) => T },
): Promise<T> {
  const { retryPolicy, signal } = asking;
  let waited = 0;
  const attempt = async () => {
    const answer = await send(question(), { signal, timeout: retryPolicy.timeoutMs });
    if (answer.status === 429 || answer.status >= 500) {
      throw new TransientError(`answers HTTP ${answer.status}`, {
        retryAfter: retryAfterOf(answer),
      });
    }
    return read(answer);
  };
  return pRetry(attempt, {
    retries: retryPolicy.maxAttempts - 1,
    signal,
    // The waiting is done below, as the host may name its length.
    minTimeout: 0,
    shouldRetry: ({ error }) => error instanceof TransientError,
    onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
      if (!(error instanceof TransientError)) return;
      const wait = error.retryAfter ?? backOffDelay(retryPolicy, attemptNumber);
      const host = new URL(question().url).host;
      if (retriesLeft === 0 || waited + wait > retryPolicy.maxTotalDelayMs) {
        throw new OperationalError(
          describeGivingUp({ host, error, attempts: attemptNumber, delayMs: wait, retriesLeft }),
        );
      }
      waited += wait;
      signal.throwIfAborted();
      const { maxAttempts } = retryPolicy;
      const trouble = {
        host,
        problem: error.message,
        attempt: attemptNumber,
        maxAttempts,
        delayMs: wait,
      };
      await asking.onRetry(describeFailedAttempt(trouble));
      await retryPolicy.sleep(wait, signal);
    },
  });
}

const SYNC_LATER = 'Sync again later; nothing is lost.';
const CHECK_NETWORK =
  "Check this server's network and DNS, then press Sync now or run npm run sync; nothing is lost.";

function describeGivingUp(told: {
  host: string;
  error: TransientError;
  attempts: number;
  delayMs: number;
  retriesLeft: number;
}): string {
  const what = `${told.host} ${told.error.message}`;
  if (told.retriesLeft === 0) {
    const advice = told.error.isSilence ? CHECK_NETWORK : SYNC_LATER;
    return `${what}, ${told.attempts} times in a row. ${advice}`;
  }
  const minutes = Math.ceil(told.delayMs / 60_000);
  return `${what} and asks to wait ${minutes} more minutes, which is too long. ${SYNC_LATER}`;
}

function backOffDelay({ initialDelayMs, maxDelayMs }: RetryPolicy, attempt: number): number {
  const longest = Math.min(maxDelayMs, initialDelayMs * 2 ** (attempt - 1));
  // Between half and all of it, so that many clients do not come back at the same moment.
  return Math.round(longest * (0.5 + Math.random() / 2));
}

// Seconds, or a date of HTTP.
function retryAfterOf({ headers }: HttpResponse): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now().getTime());
}
