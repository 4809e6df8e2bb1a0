import type { SessionKey } from '@/lib/auth/sessions/session';
import {
  clearSealed,
  findSealed,
  keepSealed,
  type SealedCookie,
} from '@/lib/platform/crypto/sealed-cookie';
import type { FirstProof } from './check-second-factor';
import { makeChallenge } from './passkeys/challenge';

/**
 * That a signed-in user has just proved again who they are, before something that who took over the
 * session must not do; and what a passkey is to answer next.
 */
export type OwnConfirmation = FirstProof & {
  /** Whether the second factor was proved, too, where there is one. */
  isComplete: boolean;
};

/** For one session, and as long as changing a few things takes. */
const COOKIE: SealedCookie = { name: 'own-confirmation', seconds: 10 * 60 };

/**
 * Lets the browser keep that the user of a session has proved the password that a mark tells of, with a
 * new challenge. For server actions.
 */
export async function keepConfirmation(
  session: SessionKey,
  { passwordMark, isComplete }: Pick<OwnConfirmation, 'passwordMark' | 'isComplete'>,
): Promise<void> {
  await keepSealed(COOKIE, {
    ...session,
    passwordMark,
    challenge: makeChallenge(),
    isComplete: String(isComplete),
  });
}

/** What the user of a session has proved within the last ten minutes; null without anything. */
export async function findConfirmation(session: SessionKey): Promise<OwnConfirmation | null> {
  const kept = await findSealed(COOKIE);
  const { partnerId, userId, sessionId } = session;
  if (kept?.partnerId !== partnerId || kept.userId !== userId || kept.sessionId !== sessionId)
    return null;
  const { passwordMark = '', challenge = '', isComplete } = kept;
  return {
    user: { partnerId, userId },
    passwordMark,
    challenge,
    isComplete: isComplete === String(true),
  };
}

/** Forgets it. For server actions. */
export function clearConfirmation(): Promise<void> {
  return clearSealed(COOKIE);
}
