import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import type { ProvenUser } from '@/lib/auth/sessions/open-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import type { AttemptOrigin } from '@/lib/auth/sign-in/attempts/attempt-origin';
import { countAttempt, settleAttempt } from '@/lib/auth/sign-in/attempts/count-attempt';
import { findFamiliarity } from '@/lib/auth/sign-in/attempts/known-origins';
import { CODE_LIMITS } from '@/lib/auth/sign-in/attempts/limits';
import { recordRefusal, type RefusalReason } from '@/lib/auth/sign-in/attempts/record-refusal';
import { findDevice } from '@/lib/auth/sign-in/device-cookie';
import { startSession } from '@/lib/auth/sign-in/start-session';
import { now } from '@/lib/platform/time/time';
import { acceptCode } from './accept-code';
import { parseCode } from './parse-code';
import type { PendingSignIn } from './pending-sign-in';
import { isPasswordInForce, readStoredProof } from './stored-proof';

type RefusedCode =
  /** The code is wrong or was used before; which of them is for the log alone. */
  | { outcome: 'refused'; reason: RefusalReason }
  /** The first step is no longer valid: another password, a second factor reset, a user disabled. */
  | { outcome: 'ended' }
  | { outcome: 'too-many'; retryAfterSeconds: number };

export type CompletedSignIn = { outcome: 'accepted'; identity: SessionKey } | RefusedCode;

/** The second step: checks a code as `checkCode` and starts the session. For actions and routes. */
export async function completeSignIn(
  pending: PendingSignIn,
  typed: string,
): Promise<CompletedSignIn> {
  const origin = await readSessionOrigin();
  const device = await findDevice();
  const { address } = origin;
  const result = await checkCode(pending, { typed, origin: { address, device }, at: now() });
  if (result.outcome === 'refused') {
    const { method } = pending;
    const person = await findPerson(pending);
    await recordRefusal({ person, origin, method, reason: result.reason });
  }
  if (result.outcome !== 'right') return result;
  const identity = await startSession(result.proven, result.isKnownDevice ? device : null);
  return identity ? { outcome: 'accepted', identity } : { outcome: 'ended' };
}

async function findPerson({ user: { partnerId, userId } }: PendingSignIn) {
  const proof = await readStoredProof({ partnerId, userId });
  return proof && { partnerId, id: userId, email: proof.email };
}

/**
 * Checks a code at an instant, of the app or for recovery, and uses it up. Only who knows the password
 * gets here, so nobody else's attempts are counted.
 */
export async function checkCode(
  { user, passwordMark, method }: PendingSignIn,
  { typed, origin, at }: { typed: string; origin: AttemptOrigin; at: Date },
): Promise<{ outcome: 'right'; proven: ProvenUser; isKnownDevice: boolean } | RefusedCode> {
  const code = parseCode(typed);
  if (!code) return { outcome: 'refused', reason: 'wrongCode' };
  const familiarity = await findFamiliarity(user, origin);
  const name = `${user.partnerId}/${user.userId}`;
  const attempt = { name, origin, limits: CODE_LIMITS, ...familiarity };
  const retryAfterSeconds = await countAttempt(attempt);
  if (retryAfterSeconds !== null) return { outcome: 'too-many', retryAfterSeconds };
  const proof = await readStoredProof(user);
  if (!isPasswordInForce(proof, passwordMark) || proof.secondFactor === null)
    return { outcome: 'ended' };
  const { passwordHash, secondFactor } = proof;
  const reason = await acceptCode(user, { secondFactor, code, at });
  if (reason) return { outcome: 'refused', reason };
  await settleAttempt(attempt);
  const proven = { user, passwordHash, method, secondFactor };
  return { outcome: 'right', proven, isKnownDevice: familiarity.isKnownDevice };
}
