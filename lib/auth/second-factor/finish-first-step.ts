import type { ProvenByPassword } from '@/lib/auth/sessions/open-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { startSession } from '@/lib/auth/sign-in/start-session';
import { isSecondFactorRequired } from './is-required';
import { makeChallenge } from './passkeys/challenge';
import type { PendingSignIn } from './pending-sign-in';
import { passwordMark, readStoredProof } from './stored-proof';

export type FirstStep =
  | { outcome: 'accepted'; identity: SessionKey }
  /** A code is to be given, or the second factor set up; there is no session yet. */
  | { outcome: 'second-factor'; pending: PendingSignIn; mustSetUp: boolean }
  | { outcome: 'refused' };

/**
 * Goes on after a right password or link: starts a session, as `startSession`, unless the user has a
 * second factor or needs one.
 */
export async function finishFirstStep(
  { user, passwordHash, method }: ProvenByPassword,
  device: string | null = null,
): Promise<FirstStep> {
  const proof = await readStoredProof(user);
  const hasFactor = Boolean(proof?.secondFactorSince);
  const mustSetUp = !hasFactor && (await isSecondFactorRequired(user.partnerId));
  if (hasFactor || mustSetUp) {
    const mark = passwordMark(passwordHash);
    const pending = { user, passwordMark: mark, method, challenge: makeChallenge() };
    return { outcome: 'second-factor', pending, mustSetUp };
  }
  const identity = await startSession({ user, passwordHash, method }, device);
  return identity ? { outcome: 'accepted', identity } : { outcome: 'refused' };
}
