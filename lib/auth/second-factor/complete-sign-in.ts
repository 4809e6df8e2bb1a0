import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { recordRefusal } from '@/lib/auth/sign-in/attempts/record-refusal';
import { findDevice } from '@/lib/auth/sign-in/device-cookie';
import { startSession } from '@/lib/auth/sign-in/start-session';
import { now } from '@/lib/platform/time/time';
import { checkSecondFactor, type GivenFactor, type RefusedFactor } from './check-second-factor';
import type { PendingSignIn } from './pending-sign-in';
import { readStoredProof } from './stored-proof';

export type CompletedSignIn = { outcome: 'accepted'; identity: SessionKey } | RefusedFactor;

/**
 * The second step: checks the second factor as `checkSecondFactor` and starts the session. For actions
 * and routes.
 */
export async function completeSignIn(
  pending: PendingSignIn,
  given: GivenFactor,
): Promise<CompletedSignIn> {
  const { user, method } = pending;
  const origin = await readSessionOrigin();
  const device = await findDevice();
  const { address } = origin;
  const result = await checkSecondFactor(pending, {
    given,
    origin: { address, device },
    at: now(),
  });
  if (result.outcome === 'refused') {
    const person = await findPerson(pending);
    await recordRefusal({ person, origin, method, reason: result.reason });
  }
  if (result.outcome !== 'right') return result;
  const { passwordHash, secondFactor, isKnownDevice } = result;
  const proven = { user, passwordHash, method, secondFactor };
  const identity = await startSession(proven, isKnownDevice ? device : null);
  return identity ? { outcome: 'accepted', identity } : { outcome: 'ended' };
}

async function findPerson({ user: { partnerId, userId } }: PendingSignIn) {
  const proof = await readStoredProof({ partnerId, userId });
  return proof && { partnerId, id: userId, email: proof.email };
}
