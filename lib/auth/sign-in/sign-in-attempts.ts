import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

// Limits guessing; a person who mistypes never reaches the limit, and the right password resets it.
// Counted per sign-in name only, because clients behind a proxy can forge their address, and in the
// same way for names that do not exist.
const LIMIT = { points: 100, duration: 15 * 60 };

type AttemptCounter = {
  count: (email: string) => Promise<number | null>;
  reset: (email: string) => Promise<unknown>;
};

// The page and NextAuth's endpoint are bundled separately, but share what is global. Not the limiter
// itself: each bundle has its own copy of the class of what it throws.
const globals = globalThis as typeof globalThis & { activityLogSignInAttempts?: AttemptCounter };

/** Counts an attempt of a sign-in name; returns the seconds to wait when it exceeds the limit. */
export function countAttempt(email: string): Promise<number | null> {
  return counter().count(email);
}

/** Forgets the attempts of a sign-in name. */
export async function resetAttempts(email: string): Promise<void> {
  await counter().reset(email);
}

function counter(): AttemptCounter {
  globals.activityLogSignInAttempts ??= createCounter();
  return globals.activityLogSignInAttempts;
}

function createCounter(): AttemptCounter {
  const limiter = new RateLimiterMemory(LIMIT);
  return {
    count: async (email) => {
      try {
        await limiter.consume(email);
        return null;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
        throw error;
      }
    },
    reset: (email) => limiter.delete(email),
  };
}
