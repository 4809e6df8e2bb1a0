import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import {
  MAX_CONCURRENT_REQUESTS,
  MAX_REQUESTS_PER_WINDOW,
  RATE_LIMIT_WINDOW_SECONDS,
} from './limits';
import { ApiError } from './api-error';

const rateLimiter = new RateLimiterMemory({
  points: MAX_REQUESTS_PER_WINDOW,
  duration: RATE_LIMIT_WINDOW_SECONDS,
});

const concurrentRequests = new Map<string, number>();

/**
 * Does `work` for a key within its limits, which are counted by this process. Throws Refusal when
 * the key has too many requests in progress or had too many of late.
 */
export async function withRateLimit<T>(keyId: string, work: () => Promise<T>): Promise<T> {
  const leave = await acquireRequestSlot(keyId);
  try {
    return await work();
  } finally {
    leave();
  }
}

/**
 * The same for work that goes on after its answer has begun: gives what ends it. A signed-in user has
 * the limits of a key.
 */
export async function acquireRequestSlot(keyId: string): Promise<() => void> {
  const running = concurrentRequests.get(keyId) ?? 0;
  if (running >= MAX_CONCURRENT_REQUESTS) {
    throw tooManyRequests(
      `At most ${MAX_CONCURRENT_REQUESTS} requests of a key are answered at a time.`,
      1,
    );
  }
  concurrentRequests.set(keyId, running + 1);
  let isIn = true;
  const leaveOnce = () => {
    if (isIn) releaseSlot(keyId);
    isIn = false;
  };
  try {
    await countRequest(keyId);
    return leaveOnce;
  } catch (error) {
    leaveOnce();
    throw error;
  }
}

async function countRequest(keyId: string): Promise<void> {
  try {
    await rateLimiter.consume(keyId);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const most = `At most ${MAX_REQUESTS_PER_WINDOW} requests of a key are answered in ${RATE_LIMIT_WINDOW_SECONDS} seconds.`;
    throw tooManyRequests(most, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
  }
}

function releaseSlot(keyId: string): void {
  const left = (concurrentRequests.get(keyId) ?? 1) - 1;
  if (left > 0) concurrentRequests.set(keyId, left);
  else concurrentRequests.delete(keyId);
}

function tooManyRequests(detail: string, seconds: number): ApiError {
  return new ApiError('too-many-requests', {
    detail,
    headers: { 'Retry-After': String(seconds) },
  });
}
