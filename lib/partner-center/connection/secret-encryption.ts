import { createHash } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose';
import { findSecretsKey } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';

/** Whose secret it is, and which one; an encrypted secret can be decrypted for no other context. */
export type SecretContext = { partnerId: string; name: 'client-secret' | 'refresh-token' };

/**
 * Whether this server has a key to encrypt secrets with. Throws SettingError for an invalid key.
 */
export function canEncryptSecrets(): boolean {
  return findSecretsKey() !== null;
}

/**
 * Encrypts a secret for its context as a compact JWE (dir, A256GCM). Throws OperationalError
 * without a key.
 */
export async function encryptSecret(context: SecretContext, secret: string): Promise<string> {
  const key = getKey();
  const header = { alg: 'dir', enc: 'A256GCM', kid: keyId(key), partner: context.partnerId };
  return new CompactEncrypt(new TextEncoder().encode(secret))
    .setProtectedHeader({ ...header, secret: context.name })
    .encrypt(key);
}

/**
 * Decrypts the secret of this context. Throws OperationalError, whose message holds none of the
 * secret, when it was encrypted with another key, for another context, or was tampered with.
 */
export async function decryptSecret(context: SecretContext, encrypted: string): Promise<string> {
  const key = getKey();
  try {
    const { kid, partner, secret } = decodeProtectedHeader(encrypted);
    if (kid !== keyId(key)) throw new OperationalError(OTHER_KEY);
    if (partner !== context.partnerId || secret !== context.name)
      throw new OperationalError(OTHER_CONTEXT);
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    // The header is authenticated together with the text, so the checks above can rely on it.
    const { plaintext } = await compactDecrypt(encrypted, key, options);
    return new TextDecoder().decode(plaintext);
  } catch (error) {
    // Decoding something that is not a JWE throws a TypeError.
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      throw new OperationalError(UNREADABLE);
    throw error;
  }
}

const OTHER_KEY =
  'The secrets of the connection were encrypted with another SECRETS_KEY; set that one again, or enter the secrets again.';
const OTHER_CONTEXT =
  'The secrets of the connection were not encrypted for this partner; enter them again.';
const UNREADABLE = 'The secrets of the connection cannot be decrypted; enter them again.';

function getKey(): Uint8Array {
  const key = findSecretsKey();
  if (key) return key;
  throw new OperationalError(
    'SECRETS_KEY is missing, which encrypts the secrets of Partner Center connections; set it to the output of `openssl rand -base64 32`.',
  );
}

// Identifies a key without revealing any of it.
function keyId(key: Uint8Array): string {
  return createHash('sha256').update('secrets-key:').update(key).digest('base64url').slice(0, 16);
}
