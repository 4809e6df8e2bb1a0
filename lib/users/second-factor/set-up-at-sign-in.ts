import type { NewSecret } from '@/lib/auth/second-factor/new-secret';
import type { PendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { isPasswordInForce, readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import type { Scope } from '@/lib/auth/scope';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { startSession } from '@/lib/auth/sign-in/start-session';
import { setUpSecondFactor, type SetUpOutcome } from './set-up-second-factor';

export type SetUpAtSignIn =
  | { outcome: 'done'; codes: string[]; identity: SessionKey }
  | Exclude<SetUpOutcome, { outcome: 'done' }>;

/** Sets up the second factor of a user who has taken the first step only, and starts a session. */
export async function setUpAtSignIn(
  { user, method, passwordMark, scope }: PendingSignIn & { scope: Scope },
  { newSecret, typed }: { newSecret: NewSecret; typed: string },
): Promise<SetUpAtSignIn> {
  const request = { userId: user.userId, sessionId: null, newSecret, typed, mayReplace: false };
  const result = await setUpSecondFactor(scope, request);
  if (result.outcome !== 'done') return result;
  const proof = await readStoredProof(user);
  if (!isPasswordInForce(proof, passwordMark)) return { outcome: 'ended' };
  const { secondFactor, codes } = result;
  const proven = { user, passwordHash: proof.passwordHash, method, secondFactor };
  const identity = await startSession(proven);
  return identity ? { outcome: 'done', codes, identity } : { outcome: 'ended' };
}
