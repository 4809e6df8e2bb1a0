import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { UserKey } from './authenticate';

/** A link's token as it came back: whom it is for, and the SHA-256 of its secret. */
export type InvitationProof = UserKey & { hash: Buffer };

const GUID_BYTES = 16;
const SECRET_BYTES = 32;
const TOKEN = /^[\w-]{86}$/;

/**
 * A token for a link: partner id, user id and 32 random bytes, in base64url; and the SHA-256 of the
 * random bytes, which is all that is stored. 256 random bits need neither a slow hash nor a limit
 * of guesses.
 */
export function makeInvitationToken(user: UserKey): { token: string; hash: Buffer } {
  const secret = randomBytes(SECRET_BYTES);
  const ids = [user.partnerId, user.userId].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  return { token: Buffer.concat([...ids, secret]).toString('base64url'), hash: sha256(secret) };
}

/** What a token says, or null when it is none. */
export function parseInvitationToken(token: string): InvitationProof | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  return {
    partnerId: guidOf(bytes.subarray(0, GUID_BYTES)),
    userId: guidOf(bytes.subarray(GUID_BYTES, 2 * GUID_BYTES)),
    hash: sha256(bytes.subarray(2 * GUID_BYTES)),
  };
}

/** Whether two hashes are the same, in a time that does not tell how much of them is. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function guidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
