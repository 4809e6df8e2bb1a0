import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { MOST_IN_PROGRESS, MOST_REQUESTS, REQUESTS_PERIOD_SECONDS } from './limits';
import { Refusal } from './refusal';

const requests = new RateLimiterMemory({
  points: MOST_REQUESTS,
  duration: REQUESTS_PERIOD_SECONDS,
});

const inProgress = new Map<string, number>();

/**
 * Does `work` for a key within its limits, which are counted by this process. Throws Refusal when
 * the key has too many requests in progress or had too many of late.
 */
export async function withinKeyLimits<T>(keyId: string, work: () => Promise<T>): Promise<T> {
  const leave = await takePlace(keyId);
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
export async function takePlace(keyId: string): Promise<() => void> {
  const running = inProgress.get(keyId) ?? 0;
  if (running >= MOST_IN_PROGRESS) {
    throw tooMany(`At most ${MOST_IN_PROGRESS} requests of a key are answered at a time.`, 1);
  }
  inProgress.set(keyId, running + 1);
  let isIn = true;
  const leaveOnce = () => {
    if (isIn) leave(keyId);
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
    await requests.consume(keyId);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const most = `At most ${MOST_REQUESTS} requests of a key are answered in ${REQUESTS_PERIOD_SECONDS} seconds.`;
    throw tooMany(most, Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
  }
}

function leave(keyId: string): void {
  const left = (inProgress.get(keyId) ?? 1) - 1;
  if (left > 0) inProgress.set(keyId, left);
  else inProgress.delete(keyId);
}

function tooMany(detail: string, seconds: number): Refusal {
  return new Refusal('too-many-requests', {
    detail,
    headers: { 'Retry-After': String(seconds) },
  });
}
