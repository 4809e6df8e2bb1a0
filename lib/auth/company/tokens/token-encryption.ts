import type { UserKey } from '@/lib/auth/sessions/session';
import { openText, sealText } from '@/lib/platform/crypto/sealed-text';

/**
 * Encrypts a user's refresh token for the database, so that whoever reads the database alone cannot use
 * it, and for no other user. Throws SettingError without a secret.
 */
export function encryptRefreshToken(user: UserKey, token: string): string {
  return sealText(contextOf(user), token);
}

/** Decrypts it; null when it was encrypted by another secret, for another user, or changed. */
export function decryptRefreshToken(user: UserKey, encrypted: string): string | null {
  return openText(contextOf(user), encrypted);
}

function contextOf({ partnerId, userId }: UserKey) {
  return { purpose: 'refresh-token', owner: `${partnerId}/${userId}` };
}
