import { randomBytes } from 'node:crypto';
import { consumePoint, type RateLimit } from '@/lib/platform/database/rate-limiter';

const CHALLENGE_BYTES = 32;

/**
 * A challenge is kept by the browser in a sealed cookie, which nobody can change and which loses its
 * validity sooner than this note of its use.
 */
const USES: RateLimit = { name: 'passkey-challenge', points: 1, seconds: 60 * 60 };

/** A new challenge for a passkey to answer, in base64url. */
export function makeChallenge(): string {
  return randomBytes(CHALLENGE_BYTES).toString('base64url');
}

/** Uses a challenge up. Of all who use it, also at once on several servers, one is told yes. */
export async function useUpChallenge(challenge: string): Promise<boolean> {
  return (await consumePoint(USES, challenge)) === null;
}
