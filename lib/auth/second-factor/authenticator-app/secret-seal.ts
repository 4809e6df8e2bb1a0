import { openText, sealText } from '@/lib/platform/crypto/sealed-text';
import type { UserKey } from '@/lib/auth/sessions/session';

/** Seals the secret of a user's second factor, as it is stored. */
export function sealSecret(user: UserKey, secret: string): string {
  return sealText(contextOf(user), secret);
}

/** The secret that was sealed for a user; null under another `NEXTAUTH_SECRET`. */
export function openSecret(user: UserKey, sealed: string): string | null {
  return openText(contextOf(user), sealed);
}

function contextOf({ partnerId, userId }: UserKey) {
  return { purpose: 'second-factor', owner: `${partnerId}/${userId}` };
}
