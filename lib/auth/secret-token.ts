import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What a text says that is handed out once and opens something: whose partner's it is, of which
 * row, and the secret that proves it.
 */
export type SecretTokenParts = { partnerId: string; id: string; secret: Buffer };

const GUID_BYTES = 16;
const SECRET_BYTES = 32;
const TOKEN_PATTERN = /^[\w-]{86}$/;

/** A secret of 256 random bits: too many to guess, so its hash need not be slow. */
export function generateSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The parts as 86 characters of base64url. */
export function formatSecretToken({ partnerId, id, secret }: SecretTokenParts): string {
  return Buffer.concat([bytesOf(partnerId), bytesOf(id), secret]).toString('base64url');
}

/**
 * What such a text says, or null when it is none. Never throws. The ids stand in it because they
 * are the primary key of the row, by which it is found.
 */
export function parseSecretToken(text: string): SecretTokenParts | null {
  if (!TOKEN_PATTERN.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const parts = {
    partnerId: guidOf(bytes.subarray(0, GUID_BYTES)),
    id: guidOf(bytes.subarray(GUID_BYTES, 2 * GUID_BYTES)),
    secret: bytes.subarray(2 * GUID_BYTES),
  };
  // The last character has bits to spare: without this several texts would open the same.
  return formatSecretToken(parts) === text ? parts : null;
}

/** What is stored of a secret: its SHA-256. */
export function hashSecret(secret: Uint8Array): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret is the one of a stored hash, told in a time that does not tell where they differ. */
export function verifySecret(hash: Uint8Array, secret: Uint8Array): boolean {
  const given = hashSecret(secret);
  return hash.length === given.length && timingSafeEqual(hash, given);
}

function bytesOf(guid: string): Buffer {
  return Buffer.from(guid.replaceAll('-', ''), 'hex');
}

function guidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
