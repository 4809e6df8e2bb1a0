import { createHash, randomInt } from 'node:crypto';
import type { UserKey } from '@/lib/auth/sessions/session';

export const RECOVERY_CODE_COUNT = 10;

// Digits alone, because phones show the field's keyboard of digits; 66 random bits, so that a fast
// hash is enough.
export const RECOVERY_CODE_DIGITS = 20;

/** New recovery codes of a user as shown, `12345-67890-…`, and what is stored of them. */
export function makeRecoveryCodes(user: UserKey): { codes: string[]; hashes: Buffer[] } {
  const plain = Array.from({ length: RECOVERY_CODE_COUNT }, () =>
    Array.from({ length: RECOVERY_CODE_DIGITS }, () => randomInt(10)).join(''),
  );
  return {
    codes: plain.map((digits) => digits.replace(/.{5}(?=.)/g, '$&-')),
    hashes: plain.map((digits) => hashRecoveryCode(user, digits)),
  };
}

/** The SHA-256 of a recovery code, of its digits, for its user. */
export function hashRecoveryCode({ partnerId, userId }: UserKey, digits: string): Buffer {
  return createHash('sha256').update(`${partnerId}/${userId}/${digits}`).digest();
}
