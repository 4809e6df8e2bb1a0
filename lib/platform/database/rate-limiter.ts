import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { getDatabase } from './database';

/** At most `points` in each window of `seconds`; counted under `name` in the database. */
export type RateLimit = { name: string; points: number; seconds: number };

/**
 * Counts a point of `key`, of at most 200 characters, for all processes together. Returns the seconds
 * to wait when that exceeds the limit, else null.
 */
export async function consumePoint(limit: RateLimit, key: string): Promise<number | null> {
  try {
    await limiterOf(limit).consume(key);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
    throw error;
  }
}

/** Counts a point of `key` likewise, and returns how many there are in its window. */
export async function countPoint(limit: RateLimit, key: string): Promise<number> {
  return (await limiterOf(limit).consume(key)).consumedPoints;
}

/** Takes a point back. */
export async function giveBackPoint(limit: RateLimit, key: string): Promise<void> {
  await limiterOf(limit).reward(key);
}

/** Forgets the points of `key`. */
export async function forgetPoints(limit: RateLimit, key: string): Promise<void> {
  await limiterOf(limit).delete(key);
}

// For the pool that they use: another one comes when the database was closed, as in tests.
let limiters = { client: null as unknown, byName: new Map<string, RateLimiterPostgres>() };

function limiterOf(limit: RateLimit): RateLimiterPostgres {
  const { commonPool: client } = getDatabase();
  if (limiters.client !== client) limiters = { client, byName: new Map() };
  const { byName } = limiters;
  const limiter = byName.get(limit.name) ?? createLimiter(limit);
  byName.set(limit.name, limiter);
  return limiter;
}

function createLimiter({ name, points, seconds }: RateLimit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: getDatabase().commonPool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    // Who has exceeded a limit costs the database nothing more until the window ends.
    inMemoryBlockOnConsumed: points + 1,
    clearExpiredByTimeout: true,
  });
}
