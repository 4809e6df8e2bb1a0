import { countSearch } from '@/lib/activity/search/search-limit';
import { consumePoint } from '@/lib/platform/database/rate-limiter';
import {
  MAX_CONCURRENT_REQUESTS,
  MAX_REQUESTS_PER_WINDOW,
  RATE_LIMIT_WINDOW_SECONDS,
} from './limits';
import { ApiError } from './api-error';

// All processes count together.
const RATE_LIMIT = {
  name: 'api',
  points: MAX_REQUESTS_PER_WINDOW,
  seconds: RATE_LIMIT_WINDOW_SECONDS,
};

// Bounds the memory of this process.
const concurrentRequests = new Map<string, number>();

/**
 * Runs `work` within the limits of a key. Throws ApiError when the key
 * has too many concurrent requests or has sent too many recently.
 */
export async function withRateLimit<T>(keyId: string, work: () => Promise<T>): Promise<T> {
  const release = await acquireRequestSlot(keyId);
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * Acquires a slot for work that continues after its response has started, and returns the function
 * that releases it. A signed-in user has the same limits as a key.
 */
export async function acquireRequestSlot(keyId: string): Promise<() => void> {
  const running = concurrentRequests.get(keyId) ?? 0;
  if (running >= MAX_CONCURRENT_REQUESTS) {
    throw tooManyRequests(
      `At most ${MAX_CONCURRENT_REQUESTS} requests of a key are processed at a time.`,
      1,
    );
  }
  concurrentRequests.set(keyId, running + 1);
  let isHeld = true;
  const releaseOnce = () => {
    if (isHeld) releaseSlot(keyId);
    isHeld = false;
  };
  try {
    await countRequest(keyId);
    return releaseOnce;
  } catch (error) {
    releaseOnce();
    throw error;
  }
}

async function countRequest(keyId: string): Promise<void> {
  const seconds = await consumePoint(RATE_LIMIT, keyId);
  if (seconds === null) return;
  const detail = `At most ${MAX_REQUESTS_PER_WINDOW} requests of a key are processed in ${RATE_LIMIT_WINDOW_SECONDS} seconds.`;
  throw tooManyRequests(detail, Math.max(1, seconds));
}

/**
 * Counts a search of a signed-in user, together with those on pages; a key has the limit above alone.
 * Throws ApiError when it is one too many.
 */
export async function countUserSearch(userId: string): Promise<void> {
  const seconds = await countSearch({ id: userId });
  if (seconds !== null) throw tooManyRequests('Too many searches in a minute.', seconds);
}

function releaseSlot(keyId: string): void {
  const remaining = (concurrentRequests.get(keyId) ?? 1) - 1;
  if (remaining > 0) concurrentRequests.set(keyId, remaining);
  else concurrentRequests.delete(keyId);
}

function tooManyRequests(detail: string, seconds: number): ApiError {
  return new ApiError('too-many-requests', {
    detail,
    headers: { 'Retry-After': String(seconds) },
  });
}
