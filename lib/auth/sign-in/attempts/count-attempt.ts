import { createHash } from 'node:crypto';
import { deviceMark, networkOf, type AttemptOrigin } from './attempt-origin';
import type { Familiarity } from './known-origins';
import {
  consumePoint,
  forgetPoints,
  giveBackPoint,
  type RateLimit,
} from '@/lib/platform/database/rate-limiter';
import { ATTEMPT_LIMITS, type AttemptLimits } from './limits';

/** An attempt to sign in under a name, and what is known of where it comes from. */
export type Attempt = {
  name: string;
  origin: AttemptOrigin;
  /** Those of passwords, unless given. */
  limits?: AttemptLimits;
} & Familiarity;

/**
 * Counts an attempt before its password is checked, so that concurrent guesses cannot exceed the
 * limits. Returns the seconds to wait when it does, else null. Names that do not exist are counted
 * in the same way.
 *
 * Where a user has signed in before, only what came from there counts: a stranger's failures must not
 * lock anybody out. All that strangers try under a name counts together, however many networks they
 * have, and so does all that one network tries under many names.
 */
export async function countAttempt(attempt: Attempt): Promise<number | null> {
  // What is stopped by its own limit takes nothing from those that others share.
  for (const { limit, key } of countersOf(attempt)) {
    const seconds = await consumePoint(limit, key);
    if (seconds !== null) return seconds;
  }
  return null;
}

/** Forgets the attempts of whoever has signed in, and takes this one back from what others share. */
export async function settleAttempt(attempt: Attempt): Promise<void> {
  await Promise.all(
    countersOf(attempt).map(({ limit, key, isShared }) =>
      isShared ? giveBackPoint(limit, key) : forgetPoints(limit, key),
    ),
  );
}

/** What an attempt counts against; `isShared`: with attempts of others. */
type Counter = { limit: RateLimit; key: string; isShared: boolean };

// The narrowest first.
function countersOf(attempt: Attempt): Counter[] {
  const { name, origin, isKnownDevice, isKnownNetwork } = attempt;
  const limits: AttemptLimits = attempt.limits ?? ATTEMPT_LIMITS;
  const { device, pair, name: ofName, network: ofNetwork } = limits;
  if (isKnownDevice && origin.device !== null)
    return [{ limit: device, key: keyOf(name, deviceMark(origin.device)), isShared: false }];
  const network = networkOf(origin.address);
  const ofPair = { limit: pair, key: keyOf(name, network), isShared: false };
  if (isKnownNetwork) return [ofPair];
  return [
    ofPair,
    ...(ofNetwork ? [{ limit: ofNetwork, key: network, isShared: true }] : []),
    { limit: ofName, key: keyOf(name), isShared: true },
  ];
}

// Of a fixed length, whatever was typed.
function keyOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}
