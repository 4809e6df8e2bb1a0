import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { getAuthSecret } from '@/lib/platform/env/env';

/**
 * What a sealed text is for, such as `second-factor`, and whose it is, such as the ids of a user: it
 * opens for nothing and nobody else.
 */
export type SealContext = { purpose: string; owner: string };

const VERSION = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FIRST_BYTE = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * Seals a text with AES-256-GCM as base64url, each time another one. The key follows from
 * `NEXTAUTH_SECRET` by HKDF (SHA-256), one for each purpose; the owner is authenticated, not stored.
 * Throws SettingError without a secret.
 */
export function sealText({ purpose, owner }: SealContext, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
  cipher.setAAD(Buffer.from(owner));
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const sealed = [Buffer.of(VERSION), nonce, cipher.getAuthTag(), encrypted];
  return Buffer.concat(sealed).toString('base64url');
}

/**
 * The text that was sealed for this context; null when it was sealed for another one or with another
 * secret, or was changed. Throws SettingError without a secret, and nothing else.
 */
export function openText({ purpose, owner }: SealContext, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  // The last character may have unused bits: several texts would be the same seal.
  if (bytes.length < FIRST_BYTE || bytes[0] !== VERSION || bytes.toString('base64url') !== sealed)
    return null;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(purpose),
    bytes.subarray(1, 1 + NONCE_BYTES),
  );
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, FIRST_BYTE));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(FIRST_BYTE)), decipher.final()]);
    return text.toString('utf8');
  } catch {
    return null;
  }
}

// The secret is at least 256 random bits, so HKDF needs no salt (RFC 5869, section 3.1).
function keyFor(purpose: string): Uint8Array {
  const info = `activity-log sealed-text ${purpose}`;
  return new Uint8Array(hkdfSync('sha256', getAuthSecret(), '', info, KEY_BYTES));
}
