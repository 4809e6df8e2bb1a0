import { createHash } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose';
import { findSecretsKey } from '@/lib/platform/env/env';
import { Failure } from '@/lib/platform/errors/failure';

/** Whose secret it is, and which; a sealed one opens for nothing else. */
export type SecretPlace = { partnerId: string; name: 'client-secret' | 'refresh-token' };

/** Whether this server can keep secrets at all. Throws SettingError for a key that is none. */
export function canSealSecrets(): boolean {
  return findSecretsKey() !== null;
}

/** Encrypts a secret for its place: a compact JWE (dir, A256GCM). Throws Failure without a key. */
export async function sealSecret(place: SecretPlace, secret: string): Promise<string> {
  const key = getKey();
  const header = { alg: 'dir', enc: 'A256GCM', kid: idOf(key), partner: place.partnerId };
  return new CompactEncrypt(new TextEncoder().encode(secret))
    .setProtectedHeader({ ...header, secret: place.name })
    .encrypt(key);
}

/**
 * The secret that was sealed for this place. Throws Failure, in words and without any of it, when
 * it was sealed with another key, for another place, or was tampered with.
 */
export async function openSecret(place: SecretPlace, sealed: string): Promise<string> {
  const key = getKey();
  try {
    const { kid, partner, secret } = decodeProtectedHeader(sealed);
    if (kid !== idOf(key)) throw new Failure(OTHER_KEY);
    if (partner !== place.partnerId || secret !== place.name) throw new Failure(OTHER_PLACE);
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    // The header is authenticated with the text, so what it says above is so.
    const { plaintext } = await compactDecrypt(sealed, key, options);
    return new TextDecoder().decode(plaintext);
  } catch (error) {
    // Decoding what is no JWE at all throws a TypeError.
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw new Failure(BROKEN);
    throw error;
  }
}

const OTHER_KEY =
  'The secrets of the connection were encrypted with another SECRETS_KEY; set that one again, or enter the secrets anew.';
const OTHER_PLACE =
  'The secrets of the connection were not encrypted for this partner; enter them anew.';
const BROKEN = 'The secrets of the connection cannot be decrypted; enter them anew.';

function getKey(): Uint8Array {
  const key = findSecretsKey();
  if (key) return key;
  throw new Failure(
    'SECRETS_KEY is missing, with which the secrets of Partner Center connections are encrypted; set it to what `openssl rand -base64 32` prints.',
  );
}

// Tells one key from another and gives nothing of it away.
function idOf(key: Uint8Array): string {
  return createHash('sha256').update('secrets-key:').update(key).digest('base64url').slice(0, 16);
}
