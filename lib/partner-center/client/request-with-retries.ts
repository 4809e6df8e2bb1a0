import pRetry from 'p-retry';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { now } from '@/lib/platform/time/time';
import type { RetryPolicy } from './retry-policy';
import { send, type HttpResponse, type HttpRequest } from './http-client';
import { describeFailedAttempt } from './failed-attempt';
import { TransientError } from './transient-error';

/** Options shared by all requests of one sync. */
export type RequestOptions = {
  signal: AbortSignal;
  retryPolicy: RetryPolicy;
  /** Called with a sentence before each retry. */
  onRetry: (sentence: string) => Promise<void>;
};

/**
 * Sends a request, retries it while the failure is transient, and returns what `read` makes of the
 * response. 429, 5xx, a failed connection and a response that is cut off are retried: after the
 * time that Retry-After names, else with exponential backoff. Throws OperationalError when the
 * retry policy gives up, and the signal's reason as soon as it aborts.
 */
export async function requestWithRetries<T>(
  options: RequestOptions,
  {
    createRequest,
    read,
  }: { createRequest: () => HttpRequest; read: (response: HttpResponse) => T },
): Promise<T> {
  const { retryPolicy, signal } = options;
  let totalDelayMs = 0;
  const attempt = async () => {
    const response = await send(createRequest(), { signal, timeoutMs: retryPolicy.timeoutMs });
    if (response.status === 429 || response.status >= 500) {
      throw new TransientError(`answers HTTP ${response.status}`, {
        retryAfterMs: retryAfterOf(response),
      });
    }
    return read(response);
  };
  return pRetry(attempt, {
    retries: retryPolicy.maxAttempts - 1,
    signal,
    // The delay is awaited below, because the host may name it.
    minTimeout: 0,
    shouldRetry: ({ error }) => error instanceof TransientError,
    onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
      if (!(error instanceof TransientError)) return;
      const delayMs = error.retryAfterMs ?? backOffDelay(retryPolicy, attemptNumber);
      const host = new URL(createRequest().url).host;
      if (retriesLeft === 0 || totalDelayMs + delayMs > retryPolicy.maxTotalDelayMs) {
        throw new OperationalError(
          describeGivingUp({ host, error, attempts: attemptNumber, delayMs: delayMs, retriesLeft }),
        );
      }
      totalDelayMs += delayMs;
      signal.throwIfAborted();
      const { maxAttempts } = retryPolicy;
      const failedAttempt = {
        host,
        problem: error.message,
        attempt: attemptNumber,
        maxAttempts,
        delayMs: delayMs,
      };
      await options.onRetry(describeFailedAttempt(failedAttempt));
      await retryPolicy.sleep(delayMs, signal);
    },
  });
}

const SYNC_LATER = 'Sync again later; nothing is lost.';
const CHECK_NETWORK =
  "Check this server's network and DNS, then press Sync now or run npm run sync; nothing is lost.";

function describeGivingUp(failure: {
  host: string;
  error: TransientError;
  attempts: number;
  delayMs: number;
  retriesLeft: number;
}): string {
  const problem = `${failure.host} ${failure.error.message}`;
  if (failure.retriesLeft === 0) {
    const advice = failure.error.isUnreachable ? CHECK_NETWORK : SYNC_LATER;
    return `${problem}, ${failure.attempts} times in a row. ${advice}`;
  }
  const minutes = Math.ceil(failure.delayMs / 60_000);
  return `${problem} and asks to wait ${minutes} more minutes, which is too long. ${SYNC_LATER}`;
}

function backOffDelay({ initialDelayMs, maxDelayMs }: RetryPolicy, attempt: number): number {
  const maxJitteredMs = Math.min(maxDelayMs, initialDelayMs * 2 ** (attempt - 1));
  // Jitter: between half the delay and all of it, so that clients do not retry in step.
  return Math.round(maxJitteredMs * (0.5 + Math.random() / 2));
}

// Retry-After holds seconds or an HTTP date.
function retryAfterOf({ headers }: HttpResponse): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now().getTime());
}
