import type { UserKey } from '@/lib/auth/sessions/session';
import {
  clearSealed,
  findSealed,
  keepSealed,
  type SealedCookie,
} from '@/lib/platform/crypto/sealed-cookie';
import { makeTotpSecret } from './totp';

/** A secret that a user is about to set up, and the password that was proved for it. */
export type NewSecret = { secret: string; passwordMark: string };

/** Kept by the browser, not stored, until a code has shown that an app holds it. */
const COOKIE: SealedCookie = { name: 'new-second-factor', seconds: 30 * 60 };

/** Makes a secret for a user, which the browser keeps for half an hour. For server actions. */
export async function keepNewSecret(user: UserKey, passwordMark: string): Promise<void> {
  await keepSealed(COOKIE, { ...user, secret: makeTotpSecret(), passwordMark });
}

/** The secret that a user is about to set up; null without one, or when it is another user's. */
export async function findNewSecret({ partnerId, userId }: UserKey): Promise<NewSecret | null> {
  const kept = await findSealed(COOKIE);
  if (!kept || kept.partnerId !== partnerId || kept.userId !== userId) return null;
  const { secret = '', passwordMark = '' } = kept;
  return { secret, passwordMark };
}

/** Forgets it. For server actions. */
export function clearNewSecret(): Promise<void> {
  return clearSealed(COOKIE);
}
