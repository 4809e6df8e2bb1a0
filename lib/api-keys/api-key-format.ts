import { formatSecretToken, parseSecretToken } from '@/lib/auth/secret-token';

/** The parts of a key: whose it is, its id, and the secret that proves it. */
export type ApiKeyParts = { partnerId: string; keyId: string; secret: Buffer };

const PREFIX = 'alk_';

/**
 * A key as clients send it: the prefix `alk_`, which lets scanners find leaked keys, and 86
 * characters.
 */
export function formatApiKey({ partnerId, keyId, secret }: ApiKeyParts): string {
  return PREFIX + formatSecretToken({ partnerId, id: keyId, secret });
}

/** The parts of a key, or null when the text is not a key. Never throws. */
export function parseApiKey(text: string): ApiKeyParts | null {
  const parts = text.startsWith(PREFIX) ? parseSecretToken(text.slice(PREFIX.length)) : null;
  return parts && { partnerId: parts.partnerId, keyId: parts.id, secret: parts.secret };
}
