import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a key says: whose it is, which one, and the secret that proves it. */
export type KeyParts = { partnerId: string; keyId: string; secret: Buffer };

const PREFIX = 'alk_';
const ID_BYTES = 16;
const SECRET_BYTES = 32;
const KEY = /^alk_[\w-]{86}$/;

/** A secret for a new key, random enough that its hash need not be slow. */
export function makeSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** A key as the text that programs send: `alk_` and 86 characters of base64url. */
export function formatKey({ partnerId, keyId, secret }: KeyParts): string {
  const parts = [bytesOf(partnerId), bytesOf(keyId), secret];
  return PREFIX + Buffer.concat(parts).toString('base64url');
}

/**
 * What such a text says, or null when it is no key. Never throws. The partner id leads the table's
 * primary key, so it stands in the text: the row is found by its key.
 */
export function parseKey(text: string): KeyParts | null {
  if (!KEY.test(text)) return null;
  const bytes = Buffer.from(text.slice(PREFIX.length), 'base64url');
  const parts = {
    partnerId: guidOf(bytes.subarray(0, ID_BYTES)),
    keyId: guidOf(bytes.subarray(ID_BYTES, 2 * ID_BYTES)),
    secret: bytes.subarray(2 * ID_BYTES),
  };
  // The last character has bits to spare: without this several texts would be one key.
  return formatKey(parts) === text ? parts : null;
}

/** What is stored of a secret: its SHA-256. */
export function hashSecret(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret is the one of a stored hash, told in a time that does not tell where they differ. */
export function isSecretOf(hash: Uint8Array, secret: Buffer): boolean {
  const given = hashSecret(secret);
  return hash.length === given.length && timingSafeEqual(hash, given);
}

function bytesOf(guid: string): Buffer {
  return Buffer.from(guid.replaceAll('-', ''), 'hex');
}

function guidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
