import { grantScope, type Scope } from '@/lib/auth/scope';
import type { SignInMethod, UserKey } from '@/lib/auth/sessions/session';
import {
  clearSealed,
  findSealed,
  keepSealed,
  type SealedCookie,
} from '@/lib/platform/crypto/sealed-cookie';

/** The first step of a sign-in: whose password or link was right, and which password that was. */
export type PendingSignIn = { user: UserKey; passwordMark: string; method: SignInMethod };

/** It opens nothing by itself; there is no session yet. */
const COOKIE: SealedCookie = { name: 'pending-sign-in', seconds: 30 * 60 };

/**
 * Lets the browser keep the first step of a sign-in for half an hour: setting up an app takes a
 * while. For server actions.
 */
export async function keepPendingSignIn(pending: PendingSignIn): Promise<void> {
  const { user, passwordMark, method } = pending;
  await keepSealed(COOKIE, { ...user, passwordMark, method });
}

/** The gate of the second step: the first step that this browser has taken, and its scope; or null. */
export async function findPendingSignIn(): Promise<(PendingSignIn & { scope: Scope }) | null> {
  const kept = await findSealed(COOKIE);
  if (!kept) return null;
  const { partnerId = '', userId = '', passwordMark = '', method } = kept;
  return {
    user: { partnerId, userId },
    passwordMark,
    method: method === 'link' ? 'link' : 'password',
    scope: grantScope(partnerId),
  };
}

/** Forgets the first step. For server actions. */
export function clearPendingSignIn(): Promise<void> {
  return clearSealed(COOKIE);
}
