import { grantScope, type Scope } from '@/lib/auth/scope';
import type { SignInMethod } from '@/lib/auth/sessions/session';
import {
  clearSealed,
  findSealed,
  keepSealed,
  type SealedCookie,
} from '@/lib/platform/crypto/sealed-cookie';
import type { FirstProof } from './check-second-factor';
import { makeChallenge } from './passkeys/challenge';

/**
 * The first step of a sign-in: whose password or link was right, and which password that was; and what
 * a passkey is to answer in the second one.
 */
export type PendingSignIn = FirstProof & { method: SignInMethod };

/** It opens nothing by itself; there is no session yet. */
const COOKIE: SealedCookie = { name: 'pending-sign-in', seconds: 30 * 60 };

/**
 * Lets the browser keep the first step of a sign-in for half an hour: setting up an app takes a
 * while. For server actions.
 */
export async function keepPendingSignIn(pending: PendingSignIn): Promise<void> {
  const { user, passwordMark, method, challenge } = pending;
  await keepSealed(COOKIE, { ...user, passwordMark, method, challenge });
}

/** The gate of the second step: the first step that this browser has taken, and its scope; or null. */
export async function findPendingSignIn(): Promise<(PendingSignIn & { scope: Scope }) | null> {
  const kept = await findSealed(COOKIE);
  if (!kept) return null;
  // Versions before passkeys kept no challenge.
  const { partnerId = '', userId = '', passwordMark = '', method, challenge = '' } = kept;
  return {
    user: { partnerId, userId },
    passwordMark,
    challenge,
    method: method === 'link' ? 'link' : 'password',
    scope: grantScope(partnerId),
  };
}

/** Lets the same first step go on with another challenge, because one is used up. For server actions. */
export async function renewPendingSignIn(pending: PendingSignIn): Promise<void> {
  await keepPendingSignIn({ ...pending, challenge: makeChallenge() });
}

/** Forgets the first step. For server actions. */
export function clearPendingSignIn(): Promise<void> {
  return clearSealed(COOKIE);
}
