import { createHash } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose';
import { findSecretsKey } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';

/** Whose secret it is, and which; a sealed one opens for nothing else. */
export type SecretContext = { partnerId: string; name: 'client-secret' | 'refresh-token' };

/** Whether this server can keep secrets at all. Throws SettingError for a key that is none. */
export function canEncryptSecrets(): boolean {
  return findSecretsKey() !== null;
}

/** Encrypts a secret for its place: a compact JWE (dir, A256GCM). Throws Failure without a key. */
export async function encryptSecret(place: SecretContext, secret: string): Promise<string> {
  const key = getKey();
  const header = { alg: 'dir', enc: 'A256GCM', kid: keyId(key), partner: place.partnerId };
  return new CompactEncrypt(new TextEncoder().encode(secret))
    .setProtectedHeader({ ...header, secret: place.name })
    .encrypt(key);
}

/**
 * The secret that was sealed for this place. Throws Failure, in words and without any of it, when
 * it was sealed with another key, for another place, or was tampered with.
 */
export async function decryptSecret(place: SecretContext, sealed: string): Promise<string> {
  const key = getKey();
  try {
    const { kid, partner, secret } = decodeProtectedHeader(sealed);
    if (kid !== keyId(key)) throw new OperationalError(OTHER_KEY);
    if (partner !== place.partnerId || secret !== place.name)
      throw new OperationalError(OTHER_CONTEXT);
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    // The header is authenticated with the text, so what it says above is so.
    const { plaintext } = await compactDecrypt(sealed, key, options);
    return new TextDecoder().decode(plaintext);
  } catch (error) {
    // Decoding what is no JWE at all throws a TypeError.
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      throw new OperationalError(UNREADABLE);
    throw error;
  }
}

const OTHER_KEY =
  'The secrets of the connection were encrypted with another SECRETS_KEY; set that one again, or enter the secrets anew.';
const OTHER_CONTEXT =
  'The secrets of the connection were not encrypted for this partner; enter them anew.';
const UNREADABLE = 'The secrets of the connection cannot be decrypted; enter them anew.';

function getKey(): Uint8Array {
  const key = findSecretsKey();
  if (key) return key;
  throw new OperationalError(
    'SECRETS_KEY is missing, with which the secrets of Partner Center connections are encrypted; set it to what `openssl rand -base64 32` prints.',
  );
}

// Tells one key from another and gives nothing of it away.
function keyId(key: Uint8Array): string {
  return createHash('sha256').update('secrets-key:').update(key).digest('base64url').slice(0, 16);
}
