import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The parts of a token that is issued once and grants access: the partner, the row that it belongs
 * to, and the secret that proves it.
 */
export type SecretTokenParts = { partnerId: string; id: string; secret: Buffer };

const GUID_BYTES = 16;
const SECRET_BYTES = 32;
const TOKEN_PATTERN = /^[\w-]{86}$/;

/** A secret of 256 random bits: impossible to guess, so a fast hash is enough. */
export function generateSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** Formats a token as 86 characters of base64url. */
export function formatSecretToken({ partnerId, id, secret }: SecretTokenParts): string {
  return Buffer.concat([bytesOf(partnerId), bytesOf(id), secret]).toString('base64url');
}

/**
 * The parts of a token, or null when the text is not one. Never throws. A token contains the ids
 * because they are the primary key by which its row is found.
 */
export function parseSecretToken(text: string): SecretTokenParts | null {
  if (!TOKEN_PATTERN.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const parts = {
    partnerId: guidOf(bytes.subarray(0, GUID_BYTES)),
    id: guidOf(bytes.subarray(GUID_BYTES, 2 * GUID_BYTES)),
    secret: bytes.subarray(2 * GUID_BYTES),
  };
  // The last character has unused bits: without this check several texts would be the same token.
  return formatSecretToken(parts) === text ? parts : null;
}

/** The SHA-256 of a secret, which is all that is stored of it. */
export function hashSecret(secret: Uint8Array): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret matches a stored hash, compared in constant time. */
export function verifySecret(hash: Uint8Array, secret: Uint8Array): boolean {
  const candidate = hashSecret(secret);
  return hash.length === candidate.length && timingSafeEqual(hash, candidate);
}

function bytesOf(guid: string): Buffer {
  return Buffer.from(guid.replaceAll('-', ''), 'hex');
}

function guidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
